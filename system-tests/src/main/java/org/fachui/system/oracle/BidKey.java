package org.fachui.system.oracle;

/** Names one bid: the lot and the bidder's key, both UUIDs in lower case. */
public record BidKey(String lot, String key) {}
