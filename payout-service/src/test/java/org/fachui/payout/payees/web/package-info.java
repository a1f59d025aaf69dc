/** What spreadsheets are given. */
@NullMarked
package org.fachui.payout.payees.web;

import org.jspecify.annotations.NullMarked;
