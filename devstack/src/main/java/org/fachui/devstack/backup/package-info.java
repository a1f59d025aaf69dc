/**
 * A backup of a whole stack in one file, taken while everything runs, and its way back.
 *
 * <p>Invariants: the file appears under its name only when it is whole, and only its owner can read
 * it; nothing of a damaged or foreign file is ever put in the place of data; data that a restore
 * replaces stay beside it. What is put back knows of it: every service's database that has a
 * function {@code fachui_restored(jsonb)} is told before any service starts.
 *
 * <p>It knows no table of a service but the engine epochs, and it never copies what belongs to the
 * outside world (the simulated bank and bureaus): a real bank is not restored either. Kafka is
 * transport and is not copied.
 */
@NullMarked
package org.fachui.devstack.backup;

import org.jspecify.annotations.NullMarked;
