package org.fachui.proof.bidlog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fachui.proof.bidlog.BidRecord.LotOpened;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.merkle.Hash;

/** Compares the terms with the first record, which binds them by a hash and repeats the numbers. */
final class TermsCheck {
  private static final List<String> REPEATED =
      List.of(
          "endAt",
          "extensionMs",
          "firstBidEndsMs",
          "increment",
          "opensAt",
          "profile",
          "resumeMs",
          "ruleSet",
          "startPrice",
          "windowMs");

  private TermsCheck() {}

  static Optional<Finding> fault(JsonObject terms, LotOpened opened) {
    JsonObject record = opened.toJson();
    if (!new JsonText(opened.lot()).equals(terms.get("lotId"))) {
      return found("/lotId", "The terms are of another lot than the records.");
    }
    for (String name : REPEATED) {
      JsonValue value = terms.get(name);
      if (!Objects.equals(value, record.get(name))) {
        return found("/" + name, "The terms differ from LOT_OPENED: " + record.get(name) + ".");
      }
    }
    boolean bound = Hash.of(CanonicalJson.bytes(terms)).equals(opened.termsSha256());
    return bound ? Optional.empty() : found("", "The terms are not those that were published.");
  }

  private static Optional<Finding> found(String member, String sentence) {
    return Optional.of(Finding.at(FindingCode.TERMS, "/terms" + member, sentence));
  }
}
