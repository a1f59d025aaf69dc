package org.fachui.simulators.bank;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.fachui.simulators.SignedCaller;

/** Calls the bank as its contract says. */
final class Caller extends SignedCaller {
  Caller(int port) {
    super(port);
  }

  Said put(String bank, String fileId, long token, byte[] body) throws IOException {
    return put(bank, fileId, token, body, sha256(body));
  }

  Said put(String bank, String fileId, long token, byte[] body, String sha256) throws IOException {
    return send(
        "PUT",
        "/banks/" + bank + "/files/" + fileId,
        body,
        Map.of("Digest", "sha-256=" + sha256, "Fencing-Token", Long.toString(token)));
  }

  /** Waits until a file is processed and returns its last state. */
  String processed(String bank, String fileId) throws IOException {
    for (int i = 0; i < 500; i++) {
      String state = get("/banks/" + bank + "/files/" + fileId).json().path("state").asText();
      if (state.equals("PROCESSED") || state.equals("REFUSED")) {
        return state;
      }
      pause();
    }
    throw new IOException("not processed");
  }

  LocalDate day() throws IOException {
    return LocalDate.parse(get("/banks/102/day").json().path("date").asText());
  }

  LocalDate endDay() throws IOException {
    return LocalDate.parse(post("/sim/day/end", "").json().path("ended").asText());
  }
}
