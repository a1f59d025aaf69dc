/**
 * Measurements with their comparisons, on one machine: the load, the service and the stores share
 * it, and every report says how much each took.
 *
 * <p>Invariant: a figure without durability is not printed as one; what was acknowledged is counted
 * only when the client has read the acknowledgement, and is looked up in the log afterwards. Bars
 * are not judged here.
 */
@NullMarked
package org.fachui.system.bench;

import org.jspecify.annotations.NullMarked;
