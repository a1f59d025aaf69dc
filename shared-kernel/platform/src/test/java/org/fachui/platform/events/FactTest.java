package org.fachui.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactTest {
  @Test
  void whatWasSentComesIn() {
    Instant at = Instant.parse("2026-11-22T08:00:00.123Z");
    String json =
        new CloudEvent("lot-7", "/auction", "org.x.sold", "lot", at, Map.of(), "{\"fen\":\"9\"}")
            .toJson();

    Fact fact = Fact.parse("auction.lots", json);

    assertThat(fact.topic()).isEqualTo("auction.lots");
    assertThat(fact.id()).isEqualTo("lot-7");
    assertThat(fact.source()).isEqualTo("/auction");
    assertThat(fact.type()).isEqualTo("org.x.sold");
    assertThat(fact.subject()).isEqualTo("lot");
    assertThat(fact.time()).isEqualTo(at);
    assertThat(fact.data().getString("fen")).isEqualTo("9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{}", "{\"id\":1,\"source\":\"x\",\"type\":\"y\",\"time\":\"z\"}"})
  void whatIsNoCloudEventIsSaidSo(String json) {
    assertThatThrownBy(() -> Fact.parse("t", json)).isInstanceOf(IllegalArgumentException.class);
  }
}
