/**
 * What the simulated bank knows for ever: files, lines, bookings, days, deaths, closed accounts.
 *
 * <p>Invariants: a fact is on disk before anybody is told of it or anything rests on it; the state
 * in memory is the facts on disk, applied in order; what was decided of a file is on disk whole or
 * not at all; entry references are never used twice. A line that was torn when the process was
 * killed is dropped, with the unfinished group that it belonged to.
 *
 * <p>Decides nothing: the use cases do. Knows no HTTP and no XML.
 */
@NullMarked
package org.fachui.simulators.bank.register;

import org.jspecify.annotations.NullMarked;
