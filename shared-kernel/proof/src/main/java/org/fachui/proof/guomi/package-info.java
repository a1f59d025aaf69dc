/**
 * Where SM2 and SM3 (GM/T 0003, GM/T 0004) come from. The JDK has neither: a provider that has both
 * must be on the class path, such as Bouncy Castle. Nothing else here needs it.
 */
@NullMarked
package org.fachui.proof.guomi;

import org.jspecify.annotations.NullMarked;
