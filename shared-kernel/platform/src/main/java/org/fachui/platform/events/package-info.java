/**
 * Facts on their way between services: CloudEvents, the outbox and the relay to Kafka; the receiver
 * and the inbox.
 *
 * <p>Invariants: a fact is written in the transaction of its cause and leaves at least once, in
 * order for its key; Kafka is transport, never an authority: while it is away nothing but the
 * delivery waits. No personal data stands in an event.
 *
 * <p>It does not know any fact: what one means stands with whoever says it and whoever handles it.
 */
@NullMarked
package org.fachui.platform.events;

import org.jspecify.annotations.NullMarked;
