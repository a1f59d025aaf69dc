package org.fachui.auction.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleSet;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/**
 * The hash by which a lot's terms bind their rule set: SHA-256 over the RFC 8785 form of {@code
 * {id, drill, validFrom, validTo?, rules: [{id, citation, summary, parameters}]}}, which is what
 * {@code GET /rules} answers without {@code sha256}.
 */
public final class RuleSetHash {
  private RuleSetHash() {}

  /** 64 lower-case hex digits. */
  public static String of(RuleSet set) {
    return sha256(CanonicalJson.write(json(set)));
  }

  /** The hex SHA-256 of a canonical text's UTF-8 bytes. */
  public static String sha256(String canonical) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  static JsonObject json(RuleSet set) {
    List<JsonValue> rules = set.rules().stream().<JsonValue>map(RuleSetHash::json).toList();
    JsonObject.Builder json =
        JsonObject.builder()
            .put("id", set.id())
            .put("drill", set.drill())
            .put("validFrom", set.validFrom().toString())
            .put("rules", new JsonArray(rules));
    set.validTo().ifPresent(day -> json.put("validTo", day.toString()));
    return json.build();
  }

  private static JsonObject json(Rule rule) {
    JsonObject.Builder parameters = JsonObject.builder();
    for (Map.Entry<String, Object> parameter : rule.parameters().asMap().entrySet()) {
      parameters.put(parameter.getKey(), json(parameter.getValue()));
    }
    return JsonObject.builder()
        .put("id", rule.id())
        .put("citation", rule.citation().text())
        .put("summary", rule.summary())
        .put("parameters", parameters.build())
        .build();
  }

  private static JsonValue json(Object fact) {
    return switch (fact) {
      case Long number -> new JsonInteger(number);
      case Boolean yes -> new JsonBoolean(yes);
      default -> new JsonText(fact.toString());
    };
  }
}
