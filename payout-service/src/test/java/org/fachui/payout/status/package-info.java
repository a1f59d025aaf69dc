/** Tests. */
@NullMarked
package org.fachui.payout.status;

import org.jspecify.annotations.NullMarked;
