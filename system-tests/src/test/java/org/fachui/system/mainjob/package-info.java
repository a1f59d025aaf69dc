/**
 * The main job as tests against a whole stack. Classes named {@code *SystemTest} need the built
 * WARs; {@code ./fachui test system} runs them.
 */
@NullMarked
package org.fachui.system.mainjob;

import org.jspecify.annotations.NullMarked;
