/**
 * What a notice must disclose (公示, NJA-13) and warn of (特别提示, NJA-14), and the text that a drill
 * uses.
 *
 * <p>Invariants: codes are {@code NJA-13-n} and {@code NJA-14-n} by the item's number in its
 * article; each stands once in a notice. Whether a notice is complete is judged by {@code
 * PublicationRules}; this package has the texts.
 */
@NullMarked
package org.fachui.auction.notices;

import org.jspecify.annotations.NullMarked;
