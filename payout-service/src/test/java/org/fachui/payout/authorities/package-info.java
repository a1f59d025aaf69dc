/** Tests. */
@NullMarked
package org.fachui.payout.authorities;

import org.jspecify.annotations.NullMarked;
