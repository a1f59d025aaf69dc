/** The launcher's small parts: arguments, claims, fingerprints, totals. */
@NullMarked
package org.fachui.devstack.launcher;

import org.jspecify.annotations.NullMarked;
