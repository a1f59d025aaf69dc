package org.fachui.auction.rules;

/** Names the items of an article as a court writes them: 第十三条第二项. */
public final class ArticleItems {
  private static final String[] NUMBERS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"};

  private ArticleItems() {}

  /**
   * The article with one of its items.
   *
   * @param article such as 第十三条
   * @param item from 1 to 11
   */
  public static String item(String article, int item) {
    return article + "第" + NUMBERS[item - 1] + "项";
  }
}
