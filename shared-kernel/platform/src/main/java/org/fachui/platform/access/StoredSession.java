package org.fachui.platform.access;

import java.time.Instant;

/**
 * A session that is in force.
 *
 * @param user as the provider described the person at sign-in
 * @param expiresAt when it ends at the latest, used or not
 */
public record StoredSession(CurrentUser user, Instant expiresAt) {}
