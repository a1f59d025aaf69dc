/** The tables, the calls to registry and payout, and the thread that drives what is due. */
@NullMarked
package org.fachui.auction.enrolment.infrastructure;

import org.jspecify.annotations.NullMarked;
