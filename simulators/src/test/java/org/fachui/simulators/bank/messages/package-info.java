/** Tests of the messages. */
@NullMarked
package org.fachui.simulators.bank.messages;

import org.jspecify.annotations.NullMarked;
