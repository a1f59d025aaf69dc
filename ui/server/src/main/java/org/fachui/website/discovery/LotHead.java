package org.fachui.website.discovery;

import jakarta.json.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a lot's page: title, description, canonical address, Open Graph and JSON-LD, in place
 * of what the built page says of the whole site.
 *
 * <p>The JSON-LD block needs no exception in the content security policy: its type makes it data,
 * which is never executed and so not asked about. It cannot end early: {@code <}, {@code >} and
 * {@code &} are escaped in it.
 */
final class LotHead {
  private static final Pattern TITLE = Pattern.compile("<title>[^<]*</title>");
  private static final Pattern DESCRIPTION = Pattern.compile("<meta name=\"description\"[^>]*>");
  private static final String END = "</head>";

  /** The website takes these away when somebody goes on to another page without loading it. */
  private static final String MARK = " data-page-head";

  private LotHead() {}

  /**
   * The page with this lot's head; the page itself if it has no head.
   *
   * @param lot the contract's {@code Lot}
   * @param site where people reach the website, without a trailing slash
   */
  static String into(String page, JsonObject lot, String site) {
    int end = page.indexOf(END);
    if (end < 0) {
      return page;
    }
    String head = page.substring(0, end);
    head = TITLE.matcher(head).replaceFirst("");
    head = DESCRIPTION.matcher(head).replaceFirst("");
    return head + of(lot, site) + page.substring(end);
  }

  private static String of(JsonObject lot, String site) {
    String address = site + "/lots/" + lot.getString("id");
    String title = lot.getString("title") + " · 法槌";
    StringBuilder head = new StringBuilder();
    head.append("<title>").append(text(title)).append("</title>\n");
    named(head, "description", description(lot));
    if (lot.getBoolean("drill")) {
      named(head, "robots", "noindex");
    }
    head.append("<link rel=\"canonical\" href=\"")
        .append(text(address))
        .append('"')
        .append(MARK)
        .append(">\n");
    property(head, "og:type", "website");
    property(head, "og:site_name", "法槌 · 网络司法拍卖");
    property(head, "og:title", title);
    property(head, "og:description", description(lot));
    property(head, "og:url", address);
    property(head, "og:locale", "zh_CN");
    if (lot.getInt("pictures") > 0) {
      property(head, "og:image", site + "/auction/api/lots/" + lot.getString("id") + "/pictures/1");
    }
    return head.append("<script type=\"application/ld+json\"" + MARK + ">")
        .append(data(LotMarks.of(lot, site).toString()))
        .append("</script>\n")
        .toString();
  }

  /** One sentence: what, where, by whom, from what price, until when. */
  static String description(JsonObject lot) {
    String drill = lot.getBoolean("drill") ? "【演练，非真实拍卖】" : "";
    String money = lot.containsKey("priceFen") ? "当前价" : "起拍价";
    return drill
        + lot.getJsonObject("court").getString("name")
        + "网络司法拍卖："
        + lot.getString("title")
        + (lot.getString("place").isEmpty() ? "" : "，" + lot.getString("place"))
        + "。"
        + money
        + yuan(fen(lot))
        + "元，案号"
        + lot.getString("caseNumber")
        + "。";
  }

  /** The standing price, or the start price while there is no bid. */
  static long fen(JsonObject lot) {
    return lot.getJsonNumber(lot.containsKey("priceFen") ? "priceFen" : "startPriceFen")
        .longValueExact();
  }

  /** Yuan with two places, without floating point. */
  static String yuan(long fen) {
    return "%d.%02d".formatted(fen / 100, fen % 100);
  }

  private static void named(StringBuilder head, String name, String content) {
    head.append("<meta name=\"").append(name).append("\" content=\"");
    head.append(text(content)).append('"').append(MARK).append(">\n");
  }

  private static void property(StringBuilder head, String name, String content) {
    head.append("<meta property=\"").append(name).append("\" content=\"");
    head.append(text(content)).append('"').append(MARK).append(">\n");
  }

  /** As text of an element or an attribute in double quotes. */
  static String text(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** JSON as the content of a script element. */
  private static String data(String json) {
    StringBuilder safe = new StringBuilder();
    Matcher risky = Pattern.compile("[<>&\u2028\u2029]").matcher(json);
    while (risky.find()) {
      risky.appendReplacement(safe, "\\\\u%04x".formatted((int) risky.group().charAt(0)));
    }
    return risky.appendTail(safe).toString();
  }
}
