package org.fachui.registry.review.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fachui.kernel.people.ResidentId;
import org.fachui.kernel.property.EstateUnitCode;
import org.fachui.registry.bureaus.model.Bureau;
import org.fachui.registry.bureaus.model.QueryAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingEligibilityTest {
  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
  private static final ResidentId PERSON = new ResidentId("11010519491231002X");
  private static final EstateUnitCode FLAT = new EstateUnitCode("310115001001GB00001F00010001");

  private final FakeBureaus bureaus = new FakeBureaus();
  private final List<String> kept = new ArrayList<>();

  private Eligibility check() {
    return new CheckingEligibility(
            bureaus,
            (queryId, body, heard) -> kept.add(heard.text()),
            Clock.fixed(NOW, ZoneOffset.UTC))
        .check(PERSON, FLAT);
  }

  private Eligibility answered(String json) {
    bureaus.says(Bureau.HOUSING, FakeBureaus.answer(json));
    return check();
  }

  @Test
  void saysWhatTheHousingBureauSays() {
    assertThat(answered("{\"restricted\":true,\"homes\":2,\"reference\":\"HR-1\"}"))
        .isEqualTo(new Eligibility(Eligibility.Answer.RESTRICTED, FakeBureaus.ANSWERED, "HR-1"));
    assertThat(answered("{\"restricted\":false,\"homes\":0,\"reference\":\"HR-2\"}"))
        .isEqualTo(new Eligibility(Eligibility.Answer.ELIGIBLE, FakeBureaus.ANSWERED, "HR-2"));
    assertThat(bureaus.bodies().getFirst())
        .contains("\"kind\":\"RESTRICTION\"", PERSON.text(), FLAT.text());
    assertThat(kept).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"restricted\":\"no\",\"reference\":\"HR\"}",
        "{\"restricted\":false}",
        "{\"restricted\":0,\"reference\":\"HR\"}",
      })
  void takesNothingElseForAYes(String json) {
    assertThat(answered(json)).isEqualTo(new Eligibility(Eligibility.Answer.UNKNOWN, NOW, ""));
  }

  @Test
  void aBureauThatIsAwayIsUnknown() {
    bureaus.says(Bureau.HOUSING, new QueryAnswer.NoAnswer("time-out"));
    assertThat(check().answer()).isEqualTo(Eligibility.Answer.UNKNOWN);
    assertThat(kept).as("nothing came").isEmpty();
    bureaus.says(Bureau.HOUSING, new QueryAnswer.Refused(422, "WRONG_KIND"));
    assertThat(check().answer()).isEqualTo(Eligibility.Answer.UNKNOWN);
    assertThat(kept).hasSize(1);
  }
}
