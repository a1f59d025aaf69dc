/** Tests of decisions. */
@NullMarked
package org.fachui.payout.decisions;

import org.jspecify.annotations.NullMarked;
