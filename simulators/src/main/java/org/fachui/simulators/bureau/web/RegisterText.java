package org.fachui.simulators.bureau.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fachui.simulators.bureau.register.Bureau;
import org.fachui.simulators.bureau.register.Message;
import org.fachui.simulators.bureau.register.Register;
import org.fachui.simulators.bureau.register.State;

/**
 * The land register for an oracle: what really stands in it, whatever the bureau has told. An entry
 * that was only told is not here.
 */
final class RegisterText {
  private final Register register;

  RegisterText(Register register) {
    this.register = register;
  }

  /** One line of JSON for each transfer, oldest first. */
  void writeTo(OutputStream to) throws IOException {
    BufferedOutputStream out = new BufferedOutputStream(to, 1 << 16);
    for (Message entry : real()) {
      ObjectNode line =
          JsonNodeFactory.instance
              .objectNode()
              .put("unitCode", entry.unitCode())
              .put("ownerResidentIdSha256", sha256(entry.person().residentId()))
              .put("entryNo", entry.entryNo())
              .put("messageId", entry.id())
              .put("at", entry.ended().map(Instant::toString).orElse(""));
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  private List<Message> real() {
    return register.entries().stream().filter(entry -> !entry.phantom()).toList();
  }

  /** Counts: units, transfers that stand in the register, messages by bureau and state. */
  ObjectNode summary() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put("units", register.unitCount()).put("entries", real().size());
    Map<Bureau, Map<State, Integer>> counts = new TreeMap<>();
    for (Message message : register.messages()) {
      counts
          .computeIfAbsent(message.bureau(), bureau -> new TreeMap<>())
          .merge(message.state(), 1, Integer::sum);
    }
    ObjectNode perBureau = all.putObject("messages");
    counts.forEach(
        (bureau, states) -> {
          ObjectNode of = perBureau.putObject(bureau.word());
          states.forEach((state, count) -> of.put(state.name(), count));
        });
    return all;
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
