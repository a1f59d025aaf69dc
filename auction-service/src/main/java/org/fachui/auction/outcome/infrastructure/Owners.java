package org.fachui.auction.outcome.infrastructure;

import java.util.List;
import java.util.stream.Collectors;
import org.fachui.auction.enrolment.model.Buyer;

/** How those who bought are named in a ruling. */
final class Owners {
  private Owners() {}

  /** All names. */
  static String names(List<Buyer> buyers) {
    return buyers.stream().map(Buyer::name).collect(Collectors.joining("、"));
  }

  /** A buyer with number and address, as a ruling names its parties. */
  static String introduced(Buyer buyer, int buyers) {
    String share = buyers == 1 ? "" : "，份额" + buyer.share().text();
    return switch (buyer) {
      case Buyer.Person person ->
          "买受人："
              + person.name()
              + "，公民身份号码"
              + person.residentId().in18().text()
              + "，住"
              + person.address()
              + share
              + "。";
      case Buyer.Company company ->
          "买受人："
              + company.name()
              + "，统一社会信用代码"
              + company.creditCode().text()
              + "，住所地"
              + company.address()
              + "。法定代表人："
              + company.legalRepresentative()
              + share
              + "。";
    };
  }

  /** Whose it becomes: of several each with his share (按份共有). */
  static String owning(List<Buyer> buyers) {
    if (buyers.size() == 1) {
      return buyers.getFirst().name() + "所有";
    }
    return buyers.stream()
            .map(buyer -> buyer.name() + "（" + buyer.share().text() + "）")
            .collect(Collectors.joining("、"))
        + "按份共有";
  }
}
