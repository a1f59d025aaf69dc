/** Tests of what messages say. */
@NullMarked
package org.fachui.auction.messages.wording;

import org.jspecify.annotations.NullMarked;
