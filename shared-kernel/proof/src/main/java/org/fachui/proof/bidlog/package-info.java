/**
 * The log of one auction, format {@code fachui-bidlog/1} (docs/bid-log.md): its records, the signed
 * heads over them, receipts, the plain sequential model that decides and replays them, and the
 * verifier that anybody can run without a service.
 *
 * <p>Invariants: money is integer fen; time is passed in, in milliseconds since 1970; the model is
 * the same for whoever decides (it is the oracle of the engine's scripts) and whoever checks; a
 * record that was read is well-formed, so that rules need not look at shapes.
 *
 * <p>Does not know people, only paddles (竞买代码), and needs nothing but the JDK.
 */
@NullMarked
package org.fachui.proof.bidlog;

import org.jspecify.annotations.NullMarked;
