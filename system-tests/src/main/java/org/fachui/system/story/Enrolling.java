package org.fachui.system.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fachui.system.bank.BankDesk;
import org.fachui.system.client.Api;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.story.Applicant.Part;

/** Twenty people who enrol for a lot and pay their deposits, or are refused. */
final class Enrolling {
  private static final Duration QUALIFIED_WITHIN = Duration.ofMinutes(1);
  private static final Duration REFUNDED_WITHIN = Duration.ofMinutes(3);
  private static final long WRONG_BY_FEN = 100;

  private final Api api;
  private final BankDesk bank;
  private final UUID lot;
  private final List<Applicant> people;
  private final Map<String, JsonNode> enrolments = new HashMap<>();
  private final Map<String, Long> paidFen = new LinkedHashMap<>();
  private final Map<String, String> refusals = new LinkedHashMap<>();

  Enrolling(Api api, BankDesk bank, UUID lot, List<Applicant> people) {
    this.api = api;
    this.bank = bank;
    this.lot = lot;
    this.people = people;
  }

  /** The clerk has a relative among them. */
  void declareTheRelative() throws IOException {
    for (Applicant one : those(Part.IS_RELATED)) {
      ObjectNode declared =
          Json.object().put("residentId", one.residentId()).put("connection", "NEAR_RELATIVE");
      String path = "/auction/api/courts/%E6%B5%990106/connected-persons";
      api.post(CourtWork.CLERK, path, declared, 200, 201);
    }
  }

  /** Everybody enrols; two must be refused, each by its rule. */
  Map<String, String> enrol() throws IOException {
    for (Applicant one : people) {
      Answer answer =
          api.ask(
              one.subject(),
              Api.posting("/auction/api/lots/" + lot + "/enrolments", one.request()));
      JsonNode said = Json.parse(answer.text());
      String rule =
          switch (one.part()) {
            case IS_RESTRICTED -> "HOME-1";
            case IS_RELATED -> "NJA-34";
            case BIDS, PAYS_WRONG, PAYS_LATE -> "";
          };
      if (rule.isEmpty()) {
        Api.require(answer, "the enrolment of " + one, 201);
        enrolments.put(one.subject(), said);
      } else {
        Api.require(answer, "the enrolment of " + one, 422);
        refusals.put(said.path("rule").asText(), said.path("article").asText());
        if (!said.path("rule").asText().equals(rule) || said.path("article").asText().isEmpty()) {
          throw new IOException(one + " was refused by another rule: " + answer.text());
        }
      }
    }
    return refusals;
  }

  /** All but the late one pay; one of them too little. */
  void payDeposits() throws IOException {
    for (Applicant one : people) {
      switch (one.part()) {
        case BIDS -> pay(one, depositFen(one));
        case PAYS_WRONG -> pay(one, depositFen(one) - WRONG_BY_FEN);
        case PAYS_LATE, IS_RESTRICTED, IS_RELATED -> {
          // not now
        }
      }
    }
  }

  /** When bidding is over. */
  void payLate() throws IOException {
    for (Applicant one : those(Part.PAYS_LATE)) {
      pay(one, depositFen(one));
    }
  }

  private long depositFen(Applicant one) throws IOException {
    return mine(one).path("depositFen").asLong();
  }

  private void pay(Applicant one, long fen) throws IOException {
    JsonNode mine =
        Awaiting.until(
            QUALIFIED_WITHIN,
            "the account number of " + one,
            () -> mine(one),
            seen -> seen.path("virtualNo").asText().length() == 20);
    bank.pay(
        new BankDesk.Credit(
            mine.path("virtualNo").asText(),
            one.name(),
            fen,
            "保证金",
            one.bankNo(),
            one.accountNo()));
    paidFen.put(one.accountNo(), fen);
  }

  private JsonNode mine(Applicant one) throws IOException {
    return api.get(one.subject(), "/auction/api/lots/" + lot + "/enrolments/mine");
  }

  /** Those who bid have their paddles, the one who paid wrong has none. */
  void awaitQualified() throws IOException {
    for (Applicant one : those(Part.BIDS)) {
      awaitState(one, "QUALIFIED", QUALIFIED_WITHIN);
    }
    for (Applicant one : those(Part.PAYS_WRONG)) {
      awaitState(one, "DEPOSIT_WRONG", QUALIFIED_WITHIN);
    }
  }

  private void awaitState(Applicant one, String state, Duration within) throws IOException {
    Awaiting.until(
        within,
        state + " of " + one,
        () -> mine(one),
        seen -> seen.path("state").asText().equals(state));
  }

  /**
   * How many people other than the bidder can see a deposit before the end (NJA-18): the clerk, the
   * judge and finance look for the lot's pool, another bidder for the enrolment.
   */
  int seenByOthers(String caseNo) throws IOException {
    int seen = 0;
    String query = "?caseNo=" + URLEncoder.encode(caseNo, StandardCharsets.UTF_8);
    for (String who : List.of(CourtWork.CLERK, CourtWork.JUDGE, "qian", "sun")) {
      for (JsonNode pool : api.get(who, "/payout/api/pools" + query)) {
        seen += pool.path("kind").asText().equals("LOT") ? 1 : 0;
      }
    }
    Request other = Request.get("/auction/api/lots/" + lot + "/enrolments/mine");
    seen += api.ask("zhang", other).status() == 404 ? 0 : 1;
    seen += api.ask(CourtWork.CLERK, other).status() == 403 ? 0 : 1;
    return seen;
  }

  /** Waits until everybody but the winner has the money back, as the platform says. */
  void awaitRefunds(String winner) throws IOException {
    for (Applicant one : people) {
      if (paidFen.containsKey(one.accountNo()) && !one.subject().equals(winner)) {
        awaitState(one, "REFUNDED", REFUNDED_WITHIN);
      }
    }
  }

  /** What must have gone back to which account: everything but the winner's deposit. */
  Map<String, Long> owedBack(String winner) {
    Map<String, Long> owed = new HashMap<>(paidFen);
    people.stream()
        .filter(one -> one.subject().equals(winner))
        .forEach(one -> owed.remove(one.accountNo()));
    return owed;
  }

  /** Who has this paddle. */
  Applicant holder(String paddle) throws IOException {
    for (Applicant one : those(Part.BIDS)) {
      if (mine(one).path("paddle").asText().equals(paddle)) {
        return one;
      }
    }
    throw new IOException("nobody has paddle " + paddle);
  }

  /** Subjects of those who bid. */
  List<String> bidders() {
    return those(Part.BIDS).stream().map(Applicant::subject).toList();
  }

  private List<Applicant> those(Part part) {
    return people.stream().filter(one -> one.part() == part).toList();
  }
}
