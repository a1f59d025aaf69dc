/**
 * Facts on their way to other services: CloudEvents, the outbox, and the relay to Kafka.
 *
 * <p>Invariants: a fact is written in the transaction of its cause and leaves at least once, in
 * order for its key; Kafka is transport, never an authority: while it is away nothing but the
 * delivery waits. No personal data stands in an event.
 *
 * <p>It does not receive: whoever receives keeps an inbox of its own.
 */
@NullMarked
package org.fachui.platform.events;

import org.jspecify.annotations.NullMarked;
