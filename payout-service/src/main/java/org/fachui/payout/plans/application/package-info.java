/** Making, submitting, approving and allotting plans, and the port to where they are kept. */
@NullMarked
package org.fachui.payout.plans.application;

import org.jspecify.annotations.NullMarked;
