/** Tests of the bank's words against its contract. */
@NullMarked
package org.fachui.simulators.bank.web;

import org.jspecify.annotations.NullMarked;
