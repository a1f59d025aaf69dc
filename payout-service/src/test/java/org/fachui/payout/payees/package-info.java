/** Claims under test: files as people write them, against real PostgreSQL. */
@NullMarked
package org.fachui.payout.payees;

import org.jspecify.annotations.NullMarked;
