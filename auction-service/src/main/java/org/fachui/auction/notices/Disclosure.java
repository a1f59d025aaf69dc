package org.fachui.auction.notices;

/**
 * One disclosure or one warning of a notice; the contract's {@code Disclosure}.
 *
 * @param code such as {@code NJA-13-5}: the item of the article that asks for it
 * @param title what it is about
 * @param text what it says
 * @param article its citation in Chinese
 */
public record Disclosure(String code, String title, String text, String article) {}
