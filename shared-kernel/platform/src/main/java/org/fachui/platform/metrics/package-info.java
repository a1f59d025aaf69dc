/**
 * What a service measures of itself, in the text format of Prometheus.
 *
 * <p>A feature has a bean of {@link org.fachui.platform.metrics.Measured} beside what it measures;
 * {@code GET …/api/metrics} asks all of them. Names, units and what is alarming: {@code
 * docs/operating/observing.md}.
 *
 * <p>Invariants: a label has few values that are known when it is written, never an id or anything
 * of a person; what stands on the way of a bid only adds to counters in memory; a store that does
 * not answer leaves its own figures out and no other.
 */
@NullMarked
package org.fachui.platform.metrics;

import org.jspecify.annotations.NullMarked;
