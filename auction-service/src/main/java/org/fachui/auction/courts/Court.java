package org.fachui.auction.courts;

/**
 * An executing court (执行法院).
 *
 * @param code as in case numbers, such as 浙0106
 * @param name its full name in Chinese
 * @param nameEn the same in English
 */
public record Court(String code, String name, String nameEn) {}
