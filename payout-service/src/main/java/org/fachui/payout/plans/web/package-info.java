/** Plans over HTTP: made and submitted by finance, approved by an approver. */
@NullMarked
package org.fachui.payout.plans.web;

import org.jspecify.annotations.NullMarked;
