/** Tests of the payout's oracle. */
@NullMarked
package org.fachui.system.bank;

import org.jspecify.annotations.NullMarked;
