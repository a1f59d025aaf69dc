/**
 * Batches from opening to the last statement, on real PostgreSQL and against a bank of the test's
 * own that misbehaves. Its register, which shares no code with the service, is the oracle.
 */
@org.jspecify.annotations.NullMarked
package org.fachui.payout.batches.engine;
