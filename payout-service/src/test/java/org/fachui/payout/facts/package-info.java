/** Tests. */
@NullMarked
package org.fachui.payout.facts;

import org.jspecify.annotations.NullMarked;
