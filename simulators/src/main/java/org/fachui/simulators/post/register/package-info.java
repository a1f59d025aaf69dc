/** What the post knows: one file of facts, only ever added to. */
@NullMarked
package org.fachui.simulators.post.register;

import org.jspecify.annotations.NullMarked;
