/**
 * Batches over HTTP: how far they are, and what did not go well.
 *
 * <p>Invariants: people see batches of their own court only; no name and no account number leaves
 * here. Nothing is changed here but a stop of sending, which two people end.
 */
@NullMarked
package org.fachui.payout.batches.web;

import org.jspecify.annotations.NullMarked;
