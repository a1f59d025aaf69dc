/**
 * The port behind which banks stand.
 *
 * <p>Invariants: every call may fail, and then nothing is known about what the bank did. This
 * package decides nothing.
 */
@NullMarked
package org.fachui.payout.bank.application;

import org.jspecify.annotations.NullMarked;
