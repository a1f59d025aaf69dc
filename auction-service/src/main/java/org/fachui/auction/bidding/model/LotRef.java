package org.fachui.auction.bidding.model;

import java.util.UUID;

/** A lot and where it lives. */
public record LotRef(UUID id, Bucket bucket) {}
