package org.fachui.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudEventTest {
  private static CloudEvent event(Map<String, String> extensions) {
    return new CloudEvent(
        "lot-1",
        "/auction",
        "org.fachui.auction.lot.sold",
        "a \"lot\"\n",
        Instant.ofEpochMilli(1_700_000_000_000L),
        extensions,
        "{\"price\":1}");
  }

  @Test
  void writesTheEnvelopeOfVersionOneWithMillisecondsAndItsExtensions() {
    assertThat(event(Map.of("ruleset", "DRILL-2026")).toJson())
        .isEqualTo(
            "{\"specversion\":\"1.0\",\"id\":\"lot-1\",\"source\":\"/auction\","
                + "\"type\":\"org.fachui.auction.lot.sold\",\"subject\":\"a \\\"lot\\\"\\u000a\","
                + "\"time\":\"2023-11-14T22:13:20.000Z\",\"ruleset\":\"DRILL-2026\","
                + "\"datacontenttype\":\"application/json\",\"data\":{\"price\":1}}");
  }

  @Test
  void refusesAnExtensionWhoseNameIsNoAttribute() {
    Map<String, String> extensions = Map.of("Rule-Set", "x");
    assertThatThrownBy(() -> event(extensions)).isInstanceOf(IllegalArgumentException.class);
  }
}
