/**
 * The command {@code up} from where the launcher hands over: starts the stack, seeds the court,
 * lets the robots bid, says what to look at, and watches until it is ended.
 *
 * <p>It builds nothing and reads no command line: the launcher has done both.
 */
@NullMarked
package org.fachui.devstack.cli;

import org.jspecify.annotations.NullMarked;
