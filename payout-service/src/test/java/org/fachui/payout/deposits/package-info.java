/** Tests of deposits, dues and refunds. */
@NullMarked
package org.fachui.payout.deposits;

import org.jspecify.annotations.NullMarked;
