/**
 * What happens before a service serves: its databases are checked for durability and migrated, then
 * {@link org.fachui.platform.startup.StoresReady} is fired, then it reports itself started.
 *
 * <p>Invariants: nothing that observes {@code StoresReady} runs on an unmigrated database or on one
 * that forgets commits; when a check or a migration fails the service does not start, and the log
 * has one sentence that says why.
 *
 * <p>It does not know which databases exist: each service has one {@link
 * org.fachui.platform.startup.OwnedDatabase} bean for each database that it owns.
 */
@NullMarked
package org.fachui.platform.startup;

import org.jspecify.annotations.NullMarked;
