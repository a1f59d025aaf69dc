/**
 * A lean HTTP/1.1 client: one blocking connection at a time, exact control over when a request is
 * sent, repeated and given up.
 *
 * <p>Invariant: nothing is ever sent twice behind the caller's back; a broken connection is the
 * caller's to judge, because only he knows whether the request carries a key that makes it
 * repeatable. It does not follow redirects, keep cookies, compress or speak TLS: it talks to
 * services on this machine.
 */
@NullMarked
package org.fachui.system.http;

import org.jspecify.annotations.NullMarked;
