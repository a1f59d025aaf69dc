/** What messages say, in Chinese and English. */
@NullMarked
package org.fachui.auction.messages.wording;

import org.jspecify.annotations.NullMarked;
