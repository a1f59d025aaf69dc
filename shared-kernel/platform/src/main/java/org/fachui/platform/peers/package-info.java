/**
 * One service of the platform asks another over HTTP.
 *
 * <p>Invariants: a request is signed (HMAC-SHA256) under a key that only the services share, over
 * its method, path, time and body; one that is older than a minute is refused; what nothing
 * answered to is never taken for a success.
 *
 * <p>It does not retry and does not decide what an answer means: that is the caller's. A person's
 * token is never passed on.
 */
@NullMarked
package org.fachui.platform.peers;

import org.jspecify.annotations.NullMarked;
