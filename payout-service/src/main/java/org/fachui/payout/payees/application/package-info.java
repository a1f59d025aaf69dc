/** Taking an upload of claims, and the ports that this needs: files and the register. */
@NullMarked
package org.fachui.payout.payees.application;

import org.jspecify.annotations.NullMarked;
