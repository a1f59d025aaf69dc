package org.fachui.kernel.rules;

/**
 * Where a rule stands in the law.
 *
 * @param instrument title of the text, such as 最高人民法院关于人民法院网络司法拍卖若干问题的规定
 * @param number its official number, such as 法释〔2016〕18号; empty if it has none
 * @param article article, paragraph and item, such as 第二十条第二款
 */
public record RuleCitation(String instrument, String number, String article) {
  public RuleCitation {
    if (instrument.isBlank() || article.isBlank()) {
      throw new IllegalArgumentException("a citation names its text and the article");
    }
  }

  /** The same text, another article. */
  public RuleCitation at(String otherArticle) {
    return new RuleCitation(instrument, number, otherArticle);
  }

  /** As a court writes it: 《instrument》（number）article. */
  public String text() {
    return "《" + instrument + "》" + (number.isEmpty() ? "" : "（" + number + "）") + article;
  }
}
