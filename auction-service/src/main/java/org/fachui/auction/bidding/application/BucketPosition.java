package org.fachui.auction.bidding.application;

/**
 * Where the journal of a bucket stands.
 *
 * @param leaseToken changes with the journaler
 * @param epoch changes with a rebuild of the arbiter's data only
 * @param lastStreamId the last entry taken from the stream
 * @param position rows in the bucket
 * @param batch signed roots of the bucket
 */
public record BucketPosition(
    long leaseToken, long epoch, String lastStreamId, long position, long batch) {}
