/**
 * What the bureaus know: units, people, messages and how far each is; the land register's entries.
 *
 * <p>Invariants: a fact is on disk before it is told; memory follows the file alone; a message is
 * entered once and never changes after it. Does not judge whether a message may be entered.
 */
@NullMarked
package org.fachui.simulators.bureau.register;

import org.jspecify.annotations.NullMarked;
