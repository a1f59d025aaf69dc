/**
 * Complaints about sales (投诉举报): that one was received, of what kind, and what was found.
 *
 * <p>Invariants: whoever looks into a complaint is not who recorded it; a finding stands once; no
 * name and no content is kept, only the number of the file that has them.
 *
 * <p>It changes nothing of a sale: that is for the court (NJA-31, 36).
 */
@NullMarked
package org.fachui.auction.complaints;

import org.jspecify.annotations.NullMarked;
