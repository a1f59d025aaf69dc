/**
 * Payara Micro for the one-machine stack: unpacked once to a fixed root, started on 127.0.0.1 with
 * the WARs and their configuration, and on JDK 25 with a cache of loaded classes from the second
 * start on.
 *
 * <p>Invariants: the root is the same at every start (the cache remembers it) and as clean as when
 * it was unpacked (a root remembers deployed applications); configuration travels in environment
 * variables, never on a command line.
 *
 * <p>It does not know what the WARs do, only the path at which each answers when it is ready.
 */
@NullMarked
package org.fachui.devstack.payara;

import org.jspecify.annotations.NullMarked;
