/**
 * The use cases of a transfer and their ports: opening it, working on its steps, people's orders.
 *
 * <p>Invariants: what goes on the wire is committed before, what comes back after, and no bureau
 * and no other service is called inside a transaction. This package does not know SQL or HTTP.
 */
@NullMarked
package org.fachui.registry.transfers.application;

import org.jspecify.annotations.NullMarked;
