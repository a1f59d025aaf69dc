/**
 * A small service that is packed into the WAR under test only, to see how the platform's rules for
 * access, bodies and problems work out in the container.
 */
@NullMarked
package org.fachui.website.probe;

import org.jspecify.annotations.NullMarked;
