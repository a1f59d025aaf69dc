/** Tests of the states, ids and files of a batch. */
@org.jspecify.annotations.NullMarked
package org.fachui.payout.batches.model;
