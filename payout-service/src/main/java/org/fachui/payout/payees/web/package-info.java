/** Uploads of claims and their quarantine over HTTP, for the finance people of a court. */
@NullMarked
package org.fachui.payout.payees.web;

import org.jspecify.annotations.NullMarked;
