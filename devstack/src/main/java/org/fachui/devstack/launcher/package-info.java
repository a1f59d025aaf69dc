/**
 * What runs before anything is built: the commands of {@code ./fachui} that need no library, the
 * build itself, and the page that shows how far the start is.
 *
 * <p>Invariants: these files import nothing but the JDK, not even annotations, because the shell
 * script compiles them with {@code javac} alone; every refusal is one sentence and an exit code
 * other than 0; only processes that this working copy started are ever ended.
 *
 * <p>It starts no server itself: {@code up} loads the built {@code org.fachui.devstack.cli}.
 */
@NullMarked
package org.fachui.devstack.launcher;

import org.jspecify.annotations.NullMarked;
