/**
 * A service's own PostgreSQL: transactions, and how it is said that a store is broken or away.
 *
 * <p>Invariants: whoever runs work here learns of a failure as {@link
 * org.fachui.platform.store.StoreFailure}, never as silence; after one, whether a commit took
 * effect is not known. What the store says of a fault is not repeated: it quotes rows, and those
 * hold personal data.
 *
 * <p>For tables and statements see the services; for the data source itself {@link
 * org.fachui.platform.startup.OwnedDatabase}.
 */
@NullMarked
package org.fachui.platform.store;

import org.jspecify.annotations.NullMarked;
