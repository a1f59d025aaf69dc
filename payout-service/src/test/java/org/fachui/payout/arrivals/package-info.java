/** Notices of credits: signatures, and how often one counts. */
@NullMarked
package org.fachui.payout.arrivals;

import org.jspecify.annotations.NullMarked;
