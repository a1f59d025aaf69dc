package org.fachui.auction.bidding.model;

import java.util.UUID;

/** A key within the scope in which it is unique: one paddle of one lot. */
public record KeyRef(UUID lotId, String paddle, UUID bidId) {}
