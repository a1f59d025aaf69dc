package org.fachui.auction.pricing.model;

import java.time.LocalDate;

/**
 * A reference price (处置参考价).
 *
 * @param on day of the figure
 * @param source whose figure it is: an agency, a department, platforms; empty for the parties'
 * @param validUntil last day (PRICE-27)
 */
public record Result(
    Method method,
    long fen,
    LocalDate on,
    String source,
    String documentSha256,
    LocalDate validUntil) {}
