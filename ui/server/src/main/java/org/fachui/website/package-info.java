/**
 * The website's server: the built pages, sign-in and sessions.
 *
 * <p>Invariants: tokens of the provider never reach the browser or the database; a page's script
 * comes from this site only.
 *
 * <p>It holds no rule of any service and talks to none of them: pages call the services themselves.
 */
@NullMarked
package org.fachui.website;

import org.jspecify.annotations.NullMarked;
