/**
 * Compares what the bidders were told with what the exported log says, after the fact.
 *
 * <p>Invariant: every figure is computed from the bidders' own logs and the exported files alone,
 * by code of this package; only receipts and signatures are checked by {@code shared-kernel/proof}.
 * The oracle does not talk to the service and repairs nothing: what does not fit is counted.
 */
@NullMarked
package org.fachui.system.oracle;

import org.jspecify.annotations.NullMarked;
