/** The one stack that all system tests of a JVM share. */
@NullMarked
package org.fachui.system.stack;

import org.jspecify.annotations.NullMarked;
