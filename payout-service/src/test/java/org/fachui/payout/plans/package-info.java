/** Plans under test: shares against plain models, approvals against real PostgreSQL. */
@NullMarked
package org.fachui.payout.plans;

import org.jspecify.annotations.NullMarked;
