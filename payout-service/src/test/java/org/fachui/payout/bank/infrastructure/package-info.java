/** Tests of the messages. */
@org.jspecify.annotations.NullMarked
package org.fachui.payout.bank.infrastructure;
