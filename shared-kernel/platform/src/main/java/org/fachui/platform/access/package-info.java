/**
 * Who is calling, and what that person may do.
 *
 * <p>Invariants: everything is denied that is not annotated; a bad credential is refused also where
 * nobody needs one; what belongs to another court is not found rather than forbidden, so that its
 * existence is not told.
 *
 * <p>It does not hold a rule of one service: which role may do what stands as {@code @RolesAllowed}
 * or {@code @PermitAll} beside each method.
 */
@NullMarked
package org.fachui.platform.access;

import org.jspecify.annotations.NullMarked;
