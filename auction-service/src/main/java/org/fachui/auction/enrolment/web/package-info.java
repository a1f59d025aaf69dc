/**
 * Enrolment over HTTP, for the bidder alone; the court's registers of applicants, connected persons
 * and restricted debtors; and its word on proxies.
 */
@NullMarked
package org.fachui.auction.enrolment.web;

import org.jspecify.annotations.NullMarked;
