/**
 * A bank in a process of its own: the one that payout-service talks to on a developer's machine.
 *
 * <p>It implements the contract {@code payout-service/api/bank.yaml} for twelve banks at once, with
 * a register of its own that outlives it, and it misbehaves by seed. An oracle reads its register
 * and compares it with what the platform claims.
 *
 * <p>It shares no code with what it judges: nothing of the services, their proofs, their plumbing
 * or the stack is on its class path's use, and a test holds it to that. It knows no person and
 * every account number exists until it is closed.
 */
@NullMarked
package org.fachui.simulators.bank;

import org.jspecify.annotations.NullMarked;
