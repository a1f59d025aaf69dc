package org.fachui.devstack.seed;

import java.util.ArrayList;
import java.util.List;
import org.fachui.devstack.client.Json;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** What is sent to file a case and to publish a lot. */
final class Requests {
  private static final int ROBOTS = 12;
  private static final String ARTICLE = "法释〔2016〕18号第十三条第";
  private static final String[] ITEMS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

  private Requests() {}

  static JsonObject filing(SeedLot lot) {
    List<JsonValue> parties = new ArrayList<>();
    for (JsonValue party : Json.elements(lot.source(), "parties")) {
      if (party instanceof JsonArray pair) {
        parties.add(
            JsonObject.builder()
                .put("role", pair.elements().get(0))
                .put("name", pair.elements().get(1))
                .build());
      }
    }
    return JsonObject.builder()
        .put("caseNumber", lot.caseNumber())
        .put("cause", Json.text(lot.source(), "cause"))
        .put("claimFen", Json.integer(lot.source(), "claimFen"))
        .put("parties", new JsonArray(parties))
        .build();
  }

  static JsonObject publication(SeedLot lot, String caseId) {
    JsonObject source = lot.source();
    JsonObject.Builder request = JsonObject.builder().put("caseId", caseId);
    for (String name :
        List.of(
            "title",
            "titleEn",
            "description",
            "kind",
            "place",
            "appraisalFen",
            "startPriceFen",
            "incrementFen",
            "depositFen")) {
      JsonValue value = source.get(name);
      if (value instanceof JsonText || value instanceof JsonInteger) {
        request.put(name, value);
      }
    }
    return request
        .put("opensInMs", 1000 * Json.integer(source, "opensInSeconds"))
        .put("durationMs", 1000 * Json.integer(source, "durationSeconds"))
        .put("paddles", paddles(Json.isTrue(source, "preemption")))
        .put("disclosures", disclosures(lot))
        .build();
  }

  private static JsonArray paddles(boolean preemption) {
    List<JsonValue> paddles = new ArrayList<>();
    paddles.add(paddle("li", 0));
    paddles.add(paddle("zhang", 0));
    paddles.add(paddle("wang", preemption ? 1 : 0));
    for (int i = 1; i <= ROBOTS; i++) {
      paddles.add(paddle(String.format("bidder-%03d", i), 0));
    }
    return new JsonArray(paddles);
  }

  private static JsonObject paddle(String bidder, int rank) {
    return JsonObject.builder().put("bidder", bidder).put("rank", rank).build();
  }

  /** The ten disclosures of NJA-13, from the facts of the lot. */
  private static JsonArray disclosures(SeedLot lot) {
    JsonObject facts = Json.object(lot.source(), "facts");
    boolean preemption = Json.isTrue(lot.source(), "preemption");
    String[][] items = {
      {"拍卖公告", "本场为网络司法拍卖演练，标的：" + lot.title() + "。演练不产生真实的权利义务。"},
      {"执行依据", Json.text(facts, "basis") + "。"},
      {"定价依据", Json.text(facts, "pricing")},
      {"拍卖时间、起拍价与竞价规则", "自起拍价起递增竞价；结束前 10 秒内有出价的，自该出价时点顺延 10 秒（演练压缩时间）。出价时间以进入系统的时间为准。"},
      {"权属与现状", Json.text(facts, "ownership") + Json.text(facts, "occupation")},
      {"优先购买权", preemption ? "已确认优先购买权人一名，第一顺序。" : "无已知优先购买权人。"},
      {"通知情况", "当事人、已知优先购买权人均已通知，并确认收悉。"},
      {"保证金与价款", "真实拍卖应于报名时交纳保证金，成交后抵作价款；演练不收取任何款项。"},
      {"税费与欠费", Json.text(facts, "taxes") + Json.text(facts, "arrears")},
      {"执行法院与监督", "联系方式与监督方式见本网站首页。"}
    };
    List<JsonValue> disclosures = new ArrayList<>();
    for (int i = 0; i < items.length; i++) {
      disclosures.add(
          JsonObject.builder()
              .put("code", "NJA-13-" + (i + 1))
              .put("title", items[i][0])
              .put("text", items[i][1])
              .put("article", ARTICLE + ITEMS[i] + "项")
              .build());
    }
    return new JsonArray(disclosures);
  }
}
