/** Enrolment over HTTP, for the bidder alone, and the court's declarations of connected persons. */
@NullMarked
package org.fachui.auction.enrolment.web;

import org.jspecify.annotations.NullMarked;
