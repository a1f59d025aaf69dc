/** The whole main job, honest, with servers killed, and with a land register that lies. */
@NullMarked
package org.fachui.system.story;

import org.jspecify.annotations.NullMarked;
