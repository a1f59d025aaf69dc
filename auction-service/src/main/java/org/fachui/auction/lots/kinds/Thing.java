package org.fachui.auction.lots.kinds;

import org.jspecify.annotations.Nullable;

/**
 * One line of a lot of many things; the contract's {@code Thing}.
 *
 * @param quantity how many, above 0
 * @param measure of what: 台, 吨
 * @param identifier serial number, unit code or the like; null where it has none
 */
public record Thing(String name, long quantity, String measure, @Nullable String identifier) {}
