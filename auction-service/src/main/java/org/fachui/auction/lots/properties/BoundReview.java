package org.fachui.auction.lots.properties;

import java.time.Instant;
import java.util.UUID;

/**
 * A joint review (一门联审) as it was when it was bound.
 *
 * @param text JSON, as the registry answered it
 */
public record BoundReview(UUID reviewId, Instant boundAt, String text) {}
