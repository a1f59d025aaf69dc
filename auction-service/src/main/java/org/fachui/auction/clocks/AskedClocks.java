package org.fachui.auction.clocks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose clocks are asked for.
 *
 * @param court its code; null for all courts
 * @param of id of a case, a property or a lot; null for all of them
 */
public record AskedClocks(@Nullable String court, @Nullable UUID of) {}
