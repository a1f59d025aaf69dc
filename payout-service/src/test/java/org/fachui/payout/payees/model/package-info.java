/** Rows of claims files, one fault after the other. */
@NullMarked
package org.fachui.payout.payees.model;

import org.jspecify.annotations.NullMarked;
