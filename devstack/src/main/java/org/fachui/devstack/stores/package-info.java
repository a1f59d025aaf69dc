/**
 * The real stores of the stack as child processes: PostgreSQL, Redis and Kafka, each with full
 * durability, on a port of 127.0.0.1, with generated passwords and data that survives a restart or
 * a signal 9.
 *
 * <p>Invariants: no store is handed out whose durability is off ({@link
 * org.fachui.devstack.stores.Durability}); nothing listens on another interface; secrets lie in
 * files that only their owner can read.
 *
 * <p>It creates databases and their owners, and no tables, keys or topics: those belong to the
 * services.
 */
@NullMarked
package org.fachui.devstack.stores;

import org.jspecify.annotations.NullMarked;
