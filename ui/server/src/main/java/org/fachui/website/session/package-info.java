/**
 * Sessions of the website: opened at sign-in, told to the page, ended at sign-out.
 *
 * <p>Invariants: a session's secret is in its cookie and nowhere else; signing in always makes a
 * new secret and ends the old session; a session ends after half an hour unused and after eight
 * hours at the latest.
 *
 * <p>It does not read sessions for requests: {@code org.fachui.platform.access} does, in every WAR.
 */
@NullMarked
package org.fachui.website.session;

import org.jspecify.annotations.NullMarked;
