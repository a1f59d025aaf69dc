/** The guarded provider over HTTP: what it gives, and everything that it must not give. */
@NullMarked
package org.fachui.devstack.identity;

import org.jspecify.annotations.NullMarked;
