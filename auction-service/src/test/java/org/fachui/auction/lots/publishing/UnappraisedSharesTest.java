package org.fachui.auction.lots.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.fachui.auction.courts.Court;
import org.fachui.auction.lots.LotTimes;
import org.fachui.auction.lots.properties.Decision;
import org.fachui.auction.lots.properties.Property;
import org.fachui.auction.lots.properties.PropertyDraft;
import org.fachui.auction.lots.properties.PropertyKind;
import org.fachui.auction.lots.publishing.Fault.AgainstRule;
import org.fachui.auction.lots.publishing.NoticeRequest.Notification;
import org.fachui.auction.lots.publishing.NoticeRequest.PlatformChoice;
import org.fachui.auction.lots.publishing.NoticeRequest.Role;
import org.fachui.auction.rules.BiddingTimes;
import org.fachui.auction.rules.NoticeFacts.Means;
import org.fachui.auction.rules.RuleSets;
import org.fachui.proof.signing.Profile;
import org.junit.jupiter.api.Test;

/** Shares of which no appraisal report can be made (EQ-12). */
class UnappraisedSharesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Property SHARES = equity(new PropertyDraft().unpriced());

  @Test
  void areAnnouncedAboveTheCostsWithAnyDeposit() {
    assertThat(faults(PropertyDraft.unappraised(SHARES, false), 1_000_001, 1)).isEmpty();
    assertThat(faults(PropertyDraft.unappraised(SHARES, false), 5_000_000, 5_000_000)).isEmpty();
  }

  @Test
  void areNotAnnouncedAtTheCosts() {
    assertThat(faults(PropertyDraft.unappraised(SHARES, false), 1_000_000, 1))
        .containsExactly("EQ-12 NOT_ABOVE_COSTS /decisionId");
  }

  @Test
  void everyPaperThatIsMissingIsNamedAtOnce() {
    Property bare = PropertyDraft.unappraised(SHARES, true, "statement", "told", "application");
    assertThat(faults(bare, 1, 1))
        .containsExactly(
            "EQ-12 PARTIES_NOT_TOLD_OF_LACK ",
            "EQ-12 NO_STATEMENT_OF_AGENCY ",
            "EQ-12 NO_WRITTEN_APPLICATION ",
            "EQ-12 SHARES_WORTHLESS ",
            "EQ-12 NOT_ABOVE_COSTS /decisionId");
  }

  @Test
  void withoutAReasonAReferencePriceIsWanted() {
    assertThat(faults(SHARES, 1_000_001, 60_000))
        .containsExactly("PRICE-27 REFERENCE_PRICE_MISSING ");
  }

  @Test
  void aReferencePriceGoesBeforeTheReason() {
    Property priced = PropertyDraft.unappraised(equity(new PropertyDraft()), true, "statement");
    assertThat(priced.soldUnappraised()).isEmpty();
    assertThat(faults(priced, 140_000_000, 10_000_000)).isEmpty();
    assertThat(faults(priced, 1_000_001, 100_000))
        .containsExactly("NJA-10 START_PRICE_TOO_LOW /decisionId");
  }

  @Test
  void theNoticeSaysWhyThereIsNoReport() {
    Property shares = PropertyDraft.unappraised(SHARES, false);
    LotTimes times =
        new LotTimes(
            NOW.plusSeconds(30),
            NOW.plusSeconds(90),
            BiddingTimes.of(RuleSets.DRILL_2026_4),
            Duration.ZERO);
    Publisher publisher =
        new Publisher("chen", new Court("浙0106", "某法院", "A court"), Profile.ED25519_SHA256, 15);
    var disclosures =
        new NoticeText(publisher, request(), shares, null, true)
            .disclosures(
                Optional.empty(),
                decision(1_000_001, 1),
                times,
                OptionalLong.empty(),
                Optional.empty(),
                "ab");
    assertThat(disclosures.get(2).text())
        .contains("某评估公司", "2026年10月1日", "缺少财务账册", "法释〔2021〕20号", "第十二条")
        .doesNotContain("评估价");
  }

  private static Property equity(PropertyDraft draft) {
    return draft
        .kind(PropertyKind.EQUITY, PropertyDraft.COMPANY, PropertyDraft.SHARES)
        .property(new UUID(1, 1), "2026-11-22");
  }

  private static List<String> faults(Property property, long startFen, long depositFen) {
    NoticeChecks.Ground ground =
        new NoticeChecks.Ground(
            property,
            Optional.empty(),
            Optional.of(decision(startFen, depositFen)),
            Optional.empty(),
            property.seized(0, 0, Optional.empty()),
            1,
            false,
            NOW);
    return NoticeChecks.of(RuleSets.DRILL_2026_4, request(), ground).stream()
        .map(
            fault ->
                fault instanceof AgainstRule(String field, var refused)
                    ? refused.rule().id() + " " + refused.reason() + " " + field
                    : fault.toString())
        .toList();
  }

  private static NoticeRequest request() {
    return new NoticeRequest(
        new UUID(3, 3),
        30_000L,
        60_000L,
        "人民法院公告网",
        PlatformChoice.COURT,
        List.of(
            new Notification(
                Role.PARTY,
                1,
                Means.RECEIPT,
                NOW.minusSeconds(60),
                "0123456789abcdef".repeat(4),
                null)),
        null,
        null,
        null);
  }

  private static Decision decision(long startFen, long depositFen) {
    return new Decision(
        new UUID(3, 3),
        new UUID(1, 1),
        startFen,
        100_000,
        depositFen,
        List.of(),
        List.of("甲", "乙", "丙"),
        LocalDate.of(2026, 11, 20),
        null,
        NOW);
  }
}
