/** Tests of the register on disk. */
@NullMarked
package org.fachui.simulators.bank.register;

import org.jspecify.annotations.NullMarked;
