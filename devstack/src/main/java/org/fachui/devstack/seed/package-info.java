/**
 * A believable court for a newcomer: cases, lots of every kind in every state, their pictures and
 * some first bids, written through the service's own interface and nothing else.
 *
 * <p>Invariants: seeding again changes nothing (a case that is on file already is left alone);
 * every price is either one of a real auction of 2020 or in proportion to them; no person is real.
 */
@NullMarked
package org.fachui.devstack.seed;

import org.jspecify.annotations.NullMarked;
