package org.fachui.auction.bidding.application;

/**
 * When a request came through our door.
 *
 * @param atMs milliseconds since 1970, for the record
 * @param nanos of a monotonic clock, for the order
 */
public record Arrival(long atMs, long nanos) {}
