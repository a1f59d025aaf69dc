package org.fachui.auction.lots.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fachui.auction.PlainText;
import org.fachui.auction.enrolment.Grant;
import org.fachui.auction.lots.publishing.DrillLotRequest.PaddleGrant;
import org.fachui.auction.lots.publishing.Fault.InvalidField;
import org.fachui.auction.lots.publishing.NoticeRequest.Notification;
import org.fachui.auction.notices.Disclosure;
import org.fachui.kernel.rules.RuleFacts;
import org.jspecify.annotations.Nullable;

/**
 * Checks each field of a request by itself, as the contract bounds it, and collects what is wrong.
 */
final class FieldChecks {
  static final int MOST_PADDLES = 2_000;
  static final int MOST_DISCLOSURES = 30;
  static final int MOST_NOTIFICATIONS = 250;
  static final long LONGEST_MS = 31_536_000_000L;

  /** Before any rule that is judged here was in force. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private final List<InvalidField> faults = new ArrayList<>();

  private FieldChecks() {}

  /** Everything that is wrong, in the order of the fields. */
  static List<InvalidField> of(DrillLotRequest request) {
    FieldChecks checks = new FieldChecks();
    checks.text("/title", request.title(), 1, 200);
    checks.text("/titleEn", request.titleEn(), 0, 200);
    checks.text("/description", request.description(), 0, 5_000);
    checks.text("/place", request.place(), 0, 200);
    checks.number("/appraisalFen", request.appraisalFen(), 1, RuleFacts.LARGEST);
    checks.number("/startPriceFen", request.startPriceFen(), 1, RuleFacts.LARGEST);
    checks.number("/incrementFen", request.incrementFen(), 1, RuleFacts.LARGEST);
    checks.number("/depositFen", request.depositFen(), 1, RuleFacts.LARGEST);
    checks.number("/opensInMs", request.opensInMs(), 0, LONGEST_MS);
    checks.number("/durationMs", request.durationMs(), 1, LONGEST_MS);
    checks.paddles(request.paddles());
    checks.disclosures("/disclosures", request.disclosures());
    return List.copyOf(checks.faults);
  }

  /** Everything that is wrong with a notice, in the order of the fields. */
  static List<InvalidField> of(NoticeRequest request) {
    FieldChecks checks = new FieldChecks();
    checks.number("/opensInMs", request.opensInMs(), 0, LONGEST_MS);
    checks.number("/durationMs", request.durationMs(), 1, LONGEST_MS);
    checks.text("/channel", request.channel(), 0, 100);
    checks.notifications(request.told());
    checks.disclosures("/disclosures", request.disclosures());
    checks.disclosures("/warnings", request.warnings());
    checks.text("/lateReason", request.lateReason(), 1, 500);
    return List.copyOf(checks.faults);
  }

  private void notifications(List<Notification> notifications) {
    if (notifications.size() > MOST_NOTIFICATIONS) {
      fault("/notifications", "There are too many.", RuleFacts.of("itemsMax", MOST_NOTIFICATIONS));
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < notifications.size(); i++) {
      String at = "/notifications/" + i;
      Notification one = notifications.get(i);
      if (!seen.add(one.role() + " " + one.number())) {
        fault(at + "/number", "This person is named twice.", RuleFacts.none());
      }
      if (one.at().isBefore(EARLIEST)) {
        fault(at + "/at", "This is too long ago.", RuleFacts.of("min", EARLIEST.toString()));
      }
      switch (one.how()) {
        case RECEIPT, WAIVER -> {
          if (one.documentSha256() == null || !one.documentSha256().matches("[0-9a-f]{64}")) {
            fault(
                at + "/documentSha256",
                "The receipt's or waiver's SHA-256 in lower-case hex is wanted here.",
                RuleFacts.of("length", 64));
          }
        }
        case PUBLISHED -> {
          if (one.reason() == null) {
            fault(at + "/reason", "The reason is published too.", RuleFacts.of("lengthMin", 1));
          }
          text(at + "/reason", one.reason(), 1, 500);
        }
      }
    }
  }

  private void paddles(List<PaddleGrant> paddles) {
    if (paddles.size() > MOST_PADDLES) {
      fault("/paddles", "There are too many.", RuleFacts.of("itemsMax", MOST_PADDLES));
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < paddles.size(); i++) {
      String at = "/paddles/" + i;
      String bidder = paddles.get(i).bidder();
      text(at + "/bidder", bidder, 1, 100);
      if (!seen.add(bidder)) {
        fault(at + "/bidder", "This person is named twice.", RuleFacts.none());
      }
      Integer rank = paddles.get(i).rank();
      number(at + "/rank", rank == null ? null : rank.longValue(), 0, Grant.LOWEST_RANK);
    }
  }

  private void disclosures(String field, @Nullable List<Disclosure> disclosures) {
    if (disclosures == null) {
      return;
    }
    if (disclosures.size() > MOST_DISCLOSURES) {
      fault(field, "There are too many.", RuleFacts.of("itemsMax", MOST_DISCLOSURES));
      return;
    }
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < disclosures.size(); i++) {
      String at = field + "/" + i;
      Disclosure one = disclosures.get(i);
      if (!one.code().matches("[A-Z0-9][A-Z0-9-]{0,39}")) {
        fault(at + "/code", "This is not a code.", RuleFacts.of("example", "NJA-13-1"));
      }
      if (!codes.add(one.code())) {
        fault(at + "/code", "This code stands twice.", RuleFacts.none());
      }
      text(at + "/title", one.title(), 1, 200);
      text(at + "/text", one.text(), 1, 5_000);
      text(at + "/article", one.article(), 1, 200);
    }
  }

  private void text(String field, @Nullable String text, int min, int max) {
    if (text == null) {
      return;
    }
    if (!PlainText.fits(text, min, max)) {
      fault(
          field,
          "The text is too short or too long.",
          RuleFacts.of("lengthMin", min).and("lengthMax", max));
    }
    if (!PlainText.canBeShown(text)) {
      fault(field, "The text contains characters that cannot be shown.", RuleFacts.none());
    }
  }

  private void number(String field, @Nullable Long value, long min, long max) {
    if (value != null && (value < min || value > max)) {
      fault(field, "The number is out of range.", RuleFacts.of("min", min).and("max", max));
    }
  }

  private void fault(String field, String detail, RuleFacts accepted) {
    faults.add(new InvalidField(field, detail, accepted));
  }
}
