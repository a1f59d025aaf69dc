package org.fachui.simulators.bureau.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import org.fachui.simulators.bureau.register.Unit;

/**
 * The taxes on an individual's home that is sold by a court, as the tax bureau assesses them: in
 * whole fen, half up. It is the bureau's own: nobody else's table is read here.
 *
 * @param vatPercent on a home held for less than two years
 */
record TaxTable(LocalDate day, int vatPercent) {
  private static final LocalDate VAT_ACT = LocalDate.of(2026, 1, 1);
  private static final LocalDate DEED_RELIEF = LocalDate.of(2024, 12, 1);
  private static final int SMALL_M2X100 = 14_000;
  private static final int DEED_LOCAL = 300;

  static TaxTable on(LocalDate day) {
    return new TaxTable(day, day.isBefore(VAT_ACT) ? 5 : 3);
  }

  /**
   * The lines and their sum.
   *
   * @param unit says what is not said in what is asked
   */
  ObjectNode assess(JsonNode asked, Optional<Unit> unit) {
    long price = asked.path("priceFen").asLong();
    LocalDate since =
        asked.hasNonNull("sellerHeldSince")
            ? LocalDate.parse(asked.path("sellerHeldSince").asText())
            : unit.map(Unit::since).orElse(day);
    int area = asked.path("areaM2x100").asInt(unit.map(Unit::areaM2x100).orElse(Integer.MAX_VALUE));
    boolean young = since.plusYears(2).isAfter(day);
    long vat = young ? share(price, vatPercent, 100 + vatPercent) : 0;
    long net = price - vat;
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    lines.add(
        line("VAT", "SELLER", net, young ? vatPercent * 100 : 0, vat, "增值税法；财税〔2016〕36号附件3五"));
    long surcharges = share(vat, 6, 100);
    lines.add(
        line("SURCHARGES", "SELLER", vat, young ? 600 : 0, surcharges, "财政部 税务总局公告2023年第12号"));
    lines.add(income(asked, since, net, surcharges));
    lines.add(line("LAND_APPRECIATION", "SELLER", net, 0, 0, "财税〔2008〕137号三"));
    lines.add(line("STAMP", "SELLER", net, 0, 0, "财税〔2008〕137号二"));
    int deed = deedRate(asked, area);
    lines.add(
        line(
            "DEED",
            "BUYER",
            net,
            deed,
            share(net, deed, 10_000),
            "契税法三、四；财政部 税务总局 住房城乡建设部公告2024年第16号"));
    lines.add(line("STAMP", "BUYER", net, 0, 0, "财税〔2008〕137号二"));
    long total = 0;
    for (JsonNode line : lines) {
      total += line.path("fen").asLong();
    }
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.set("lines", lines);
    return all.put("totalFen", total);
  }

  private ObjectNode income(JsonNode asked, LocalDate since, long net, long surcharges) {
    String article = "个人所得税法二、三、六；国税发〔2006〕108号；国税函〔2007〕1145号";
    boolean exempt = asked.path("sellerOnlyHome").asBoolean() && since.plusYears(5).isBefore(day);
    if (exempt) {
      return line("PERSONAL_INCOME", "SELLER", net, 0, 0, article);
    }
    if (asked.hasNonNull("sellerCostFen")) {
      long gain = Math.max(0, net - asked.path("sellerCostFen").asLong() - surcharges);
      return line("PERSONAL_INCOME", "SELLER", gain, 2_000, share(gain, 20, 100), article);
    }
    return line("PERSONAL_INCOME", "SELLER", net, 300, share(net, 3, 100), article);
  }

  /** In hundredths of a per cent. */
  private int deedRate(JsonNode asked, int area) {
    boolean small = area <= SMALL_M2X100;
    if (day.isBefore(DEED_RELIEF)) {
      return DEED_LOCAL;
    }
    return switch (asked.path("buyerHomes").asText("FURTHER")) {
      case "FIRST" -> small ? 100 : 150;
      case "SECOND" -> small ? 100 : 200;
      default -> DEED_LOCAL;
    };
  }

  private static ObjectNode line(
      String tax, String payer, long base, int rate, long fen, String article) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("tax", tax)
        .put("legalPayer", payer)
        .put("baseFen", base)
        .put("rate", percent(rate))
        .put("fen", fen)
        .put("article", article);
  }

  private static String percent(int hundredths) {
    String decimals = "%02d".formatted(hundredths % 100).replaceAll("0+$", "");
    return hundredths / 100 + (decimals.isEmpty() ? "" : "." + decimals) + "%";
  }

  private static long share(long fen, int times, int of) {
    BigInteger twice = BigInteger.valueOf(fen).multiply(BigInteger.valueOf(2L * times));
    return twice.add(BigInteger.valueOf(of)).divide(BigInteger.valueOf(2L * of)).longValueExact();
  }
}
