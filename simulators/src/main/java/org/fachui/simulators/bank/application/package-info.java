/**
 * What the simulated bank does: takes files and processes them once, answers, ends days, books
 * credits and tells of them.
 *
 * <p>Invariants: a file is taken whole or not at all, and processed once; what was decided is on
 * disk before anybody can see it; an id that was declared dead is never booked afterwards; a
 * payment with the same key is one credit. The bank does not look for an id that comes again in
 * another file: it pays twice, so that a mistake of its caller can be seen.
 *
 * <p>Knows no HTTP server; the notices are sent by a client of its own.
 */
@NullMarked
package org.fachui.simulators.bank.application;

import org.jspecify.annotations.NullMarked;
