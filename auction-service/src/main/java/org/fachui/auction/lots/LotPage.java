package org.fachui.auction.lots;

import java.util.List;

/**
 * One page of a search; the contract's {@code LotPage}.
 *
 * @param total how many lots match
 * @param page from 1
 */
public record LotPage(List<LotSummary> items, long total, int page, int size) {}
