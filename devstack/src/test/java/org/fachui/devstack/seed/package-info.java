/** The seed as a file: that it can be published. */
@NullMarked
package org.fachui.devstack.seed;

import org.jspecify.annotations.NullMarked;
