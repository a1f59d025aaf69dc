/**
 * {@code ./fachui verify FILE}: finds out what a file is and hands it to its verifier.
 *
 * <p>It does not check anything itself; see the bid log and the payout.
 */
@NullMarked
package org.fachui.proof.command;

import org.jspecify.annotations.NullMarked;
