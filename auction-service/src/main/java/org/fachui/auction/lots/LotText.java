package org.fachui.auction.lots;

/**
 * What a lot is, in words.
 *
 * @param title in Chinese
 * @param titleEn in English, or the Chinese title again
 * @param description may be empty
 * @param kind what kind of property
 * @param place where it is; may be empty
 */
public record LotText(
    String title, String titleEn, String description, LotKind kind, String place) {}
