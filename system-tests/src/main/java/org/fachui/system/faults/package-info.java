/**
 * What goes wrong on purpose: processes killed and frozen, disks wiped and set back, connections
 * delayed and cut.
 *
 * <p>Invariant: every fault is drawn from a seed and written down, so that a run can be repeated; a
 * fault touches only processes of the stack under test. Nothing here knows why a fault should be
 * survived, or judges whether it was.
 */
@NullMarked
package org.fachui.system.faults;

import org.jspecify.annotations.NullMarked;
