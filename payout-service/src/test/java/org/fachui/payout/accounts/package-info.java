/** Virtual account numbers. */
@NullMarked
package org.fachui.payout.accounts;

import org.jspecify.annotations.NullMarked;
