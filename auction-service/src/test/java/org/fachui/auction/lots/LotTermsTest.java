package org.fachui.auction.lots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.fachui.auction.notices.Disclosure;
import org.fachui.auction.notices.DrillNotice;
import org.fachui.auction.rules.BiddingTimes;
import org.fachui.auction.rules.RuleSetHash;
import org.fachui.auction.rules.RuleSets;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.signing.Profile;
import org.junit.jupiter.api.Test;

class LotTermsTest {
  private static final Instant OPENS = Instant.parse("2026-11-22T10:00:00.123Z");
  private static final List<Disclosure> DISCLOSURES =
      DrillNotice.disclosures(new DrillNotice.About("车位", "成都", "某法院", 1, 10, 10));
  private static final LotTerms TERMS =
      new LotTerms(
          UUID.fromString("0192f3c4-0000-7000-8000-000000000001"),
          new CaseFile(UUID.randomUUID(), "（2026）浙0106执1号", "浙0106"),
          new LotText("车位", "Parking", "", LotKind.PARKING, "成都"),
          new LotFigures(OptionalLong.of(13_300_000), 9_310_000, 50_000, OptionalLong.empty()),
          new LotTimes(OPENS, OPENS.plusSeconds(60), BiddingTimes.of(RuleSets.DRILL_2026)),
          RuleSets.DRILL_2026,
          Profile.ED25519_SHA256,
          DISCLOSURES,
          DrillNotice.warnings());

  @Test
  void haveExactlyTheMembersOfTheLogsFormat() {
    JsonObject terms = CanonicalJson.parseObject(TERMS.canonical());
    assertThat(terms.members().keySet())
        .containsExactly(
            "caseNumber",
            "court",
            "description",
            "disclosures",
            "drill",
            "endAt",
            "extensionMs",
            "increment",
            "kind",
            "lotId",
            "opensAt",
            "place",
            "resumeMs",
            "ruleSet",
            "ruleSetSha256",
            "startPrice",
            "title",
            "titleEn",
            "warnings",
            "windowMs");
    assertThat(terms.get("opensAt")).isEqualTo(new JsonInteger(OPENS.toEpochMilli()));
    assertThat(terms.get("endAt")).isEqualTo(new JsonInteger(OPENS.toEpochMilli() + 60_000));
    assertThat(terms.get("windowMs")).isEqualTo(new JsonInteger(10_000));
  }

  @Test
  void haveWhatAPostAuctionSaleAddsOnlyThere() {
    LotTerms sale =
        new LotTerms(
            TERMS.lotId(),
            TERMS.file(),
            TERMS.text(),
            new LotFigures(
                OptionalLong.of(13_300_000),
                9_310_000,
                50_000,
                OptionalLong.of(9_310_000),
                OptionalLong.of(931_000),
                OptionalInt.of(15)),
            new LotTimes(
                OPENS,
                OPENS.plusSeconds(60),
                BiddingTimes.of(RuleSets.DRILL_2026_4),
                Duration.ofSeconds(60)),
            RuleSets.DRILL_2026_4,
            Profile.ED25519_SHA256,
            DISCLOSURES,
            DrillNotice.warnings());
    JsonObject terms = CanonicalJson.parseObject(sale.canonical());
    assertThat(terms.get("balanceDays")).isEqualTo(new JsonInteger(15));
    assertThat(terms.get("firstBidEndsMs")).isEqualTo(new JsonInteger(60_000));
    assertThat(terms.get("keptOnDefault")).isEqualTo(new JsonInteger(931_000));
    assertThat(terms.members()).hasSize(23);
  }

  /** Those of the default one stay as they always were, byte for byte. */
  @Test
  void nameEveryProfileButTheDefaultOne() {
    LotTerms other =
        new LotTerms(
            TERMS.lotId(),
            TERMS.file(),
            TERMS.text(),
            TERMS.figures(),
            TERMS.times(),
            TERMS.ruleSet(),
            Profile.SM2_SM3,
            TERMS.disclosures(),
            TERMS.warnings());
    JsonObject terms = CanonicalJson.parseObject(other.canonical());
    assertThat(terms.get("profile")).isEqualTo(new JsonText("SM2_SM3"));
    assertThat(terms.without("profile").toString()).isEqualTo(TERMS.canonical());
  }

  @Test
  void areBoundByTheHashOfTheirCanonicalForm() {
    assertThat(TERMS.sha256())
        .isEqualTo(RuleSetHash.sha256(TERMS.canonical()))
        .matches("[0-9a-f]{64}");
    assertThat(CanonicalJson.write(CanonicalJson.parse(TERMS.canonical())))
        .isEqualTo(TERMS.canonical());
  }

  @Test
  void giveTheDisclosuresBack() {
    assertThat(LotTerms.listed(TERMS.canonical(), "disclosures")).isEqualTo(DISCLOSURES);
    assertThat(LotTerms.listed(TERMS.canonical(), "warnings"))
        .isEqualTo(DrillNotice.warnings())
        .hasSize(7);
  }
}
