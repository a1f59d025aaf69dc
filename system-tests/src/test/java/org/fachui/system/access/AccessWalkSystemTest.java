package org.fachui.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fachui.system.bank.PayoutDesk;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.stack.SystemStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessWalkSystemTest {

  private static final String ANONYMOUS = "anonymous";

  /** Who stands for a role. */
  private static final Map<String, String> PEOPLE =
      new LinkedHashMap<>(
          Map.of(
              "bidder", "li",
              "clerk", "chen",
              "judge", "zhao",
              "finance", "qian",
              "approver", "sun",
              "bureau", "zhou",
              "supervisor", "wu",
              "auditor", "zheng",
              "admin", "feng"));

  private final List<String> wrong = new ArrayList<>();
  private SystemStack system;
  private WalkRequests requests;
  private PayoutRequests payouts;

  @BeforeAll
  void prepareTheCourts() throws IOException {
    system = SystemStack.running();
    requests = new WalkRequests(new Court(system));
    payouts =
        new PayoutRequests(
            new PayoutCourt(system, "浙0106", desk("")),
            new PayoutCourt(system, "川0105", desk("2")),
            system.stack().bank().key());
  }

  private PayoutDesk desk(String court) {
    return new PayoutDesk(
        system.site(), system.tokens(), "chen" + court, "qian" + court, "sun" + court);
  }

  @Test
  void everyEndpointIsInTheContractAndEveryPromiseIsKept(@TempDir Path folder) throws IOException {
    Path home = system.stack().options().home();

    Set<Endpoint> auction =
        WarScan.of(
            home.resolve("auction-service/target/auction.war"),
            folder.resolve("auction"),
            "/auction");
    Set<Endpoint> website =
        WarScan.of(home.resolve("ui/server/target/website.war"), folder.resolve("website"), "/");

    Set<Endpoint> inAuction =
        new TreeSet<>(Contract.of(home.resolve("auction-service/api/openapi.yaml")));
    inAuction.addAll(internal("/auction/"));
    assertThat(auction).containsExactlyElementsOf(inAuction);
    Set<Endpoint> payout =
        WarScan.of(
            home.resolve("payout-service/target/payout.war"), folder.resolve("payout"), "/payout");
    Set<Endpoint> inPayout =
        new TreeSet<>(Contract.of(home.resolve("payout-service/api/openapi.yaml")));
    inPayout.addAll(internal("/payout/"));
    assertThat(payout).containsExactlyElementsOf(inPayout);
    Set<Endpoint> promised = internal("/problems/");
    Contract.of(home.resolve("ui/server/api/openapi.yaml"))
        .forEach(one -> promised.add(new Endpoint(Endpoint.ANY, one.path())));
    promised.add(new Endpoint(Endpoint.ANY, "/"));
    assertThat(website).containsExactlyElementsOf(promised);
  }

  /** Addresses in a WAR that are there for the container alone. */
  private static Set<Endpoint> internal(String prefix) throws IOException {
    return AccessTable.rows("container-endpoints.csv").stream()
        .filter(row -> cell(row, "kind").equals("internal"))
        .filter(row -> cell(row, "path").startsWith(prefix))
        .map(row -> new Endpoint(Endpoint.ANY, cell(row, "path")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theTableHasEveryPromisedEndpointAndNoOther() throws IOException {
    Path home = system.stack().options().home();
    Set<Endpoint> promised =
        new TreeSet<>(Contract.of(home.resolve("auction-service/api/openapi.yaml")));
    promised.addAll(Contract.of(home.resolve("payout-service/api/openapi.yaml")));
    promised.addAll(Contract.of(home.resolve("ui/server/api/openapi.yaml")));

    Set<Endpoint> inTable =
        AccessTable.rows("access-walk.csv").stream()
            .map(row -> new Endpoint(cell(row, "method"), cell(row, "path")))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(inTable).containsExactlyElementsOf(promised);
  }

  @Test
  void everyEndpointHasARoleThatGetsAValidAnswer() throws IOException {
    Map<String, Boolean> reachable = new LinkedHashMap<>();
    for (Map<String, String> row : AccessTable.rows("access-walk.csv")) {
      boolean good =
          row.entrySet().stream()
              .filter(entry -> PEOPLE.containsKey(entry.getKey()) || isAnonymous(entry.getKey()))
              .anyMatch(entry -> entry.getValue().matches("2..|302"));
      reachable.merge(cell(row, "method") + " " + cell(row, "path"), good, Boolean::logicalOr);
    }

    assertThat(reachable).doesNotContainValue(false);
  }

  @Test
  void everyRoleGetsAtEveryEndpointWhatTheTableSays() throws IOException {
    for (Map<String, String> row : AccessTable.rows("access-walk.csv")) {
      for (Map.Entry<String, String> expected : row.entrySet()) {
        if (PEOPLE.containsKey(expected.getKey()) || isAnonymous(expected.getKey())) {
          walk(row, expected.getKey(), Integer.parseInt(expected.getValue()));
        }
      }
    }

    assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
  }

  private static boolean isAnonymous(String role) {
    return role.equals(ANONYMOUS);
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private void walk(Map<String, String> row, String role, int expected) throws IOException {
    String method = cell(row, "method");
    String path = cell(row, "path");
    boolean own = !cell(row, "court").equals("other");
    Answer answer =
        PayoutRequests.areOf(path)
            ? askService(payouts.of(method, path, own), role)
            : path.startsWith("/auction/")
                ? askService(requests.of(method, path, own), role)
                : askWebsite(method, path, role);
    if (answer.status() != expected) {
      wrong.add(
          "%s %s (%s) as %s: %d instead of %d, %s"
              .formatted(
                  method,
                  path,
                  cell(row, "court"),
                  role,
                  answer.status(),
                  expected,
                  answer.text()));
    } else if (expected >= 400 && !isProblem(answer)) {
      wrong.add("%s %s as %s: not a problem document".formatted(method, path, role));
    }
  }

  private Answer askService(Request request, String role) throws IOException {
    Request asked =
        isAnonymous(role) ? request : request.bearing(system.tokens().of(personOf(role)));
    return request.target().endsWith("/events")
        ? system.site().askHead(asked)
        : system.site().ask(asked);
  }

  private Answer askWebsite(String method, String path, String role) throws IOException {
    Browser browser = new Browser(system.site());
    if (!isAnonymous(role)) {
      browser.signIn(personOf(role));
    }
    return switch (path) {
      case "/signin" -> browser.ask(Request.get("/signin?persona=li"));
      case "/signin/callback" -> browser.ask(Request.get(browser.callbackFor("li")));
      case "/signout" ->
          browser.ask(
              Request.of(method, path)
                  .with("Origin", system.site().origin())
                  .with("X-CSRF-Token", browser.csrfToken()));
      default -> browser.ask(Request.of(method, path));
    };
  }

  private static String personOf(String role) {
    return PEOPLE.getOrDefault(role, "");
  }

  private static boolean isProblem(Answer answer) {
    return answer.mediaType().equals("application/problem+json")
        && Json.parse(answer.text()).hasNonNull("reason");
  }

  @Test
  void theContainerAddsOnlyWhatWasReviewed() throws IOException {
    for (Map<String, String> row : AccessTable.rows("container-endpoints.csv")) {
      Answer answer = system.site().ask(Request.of(cell(row, "method"), cell(row, "path")));
      boolean open = answer.status() == 200;
      boolean closed = Set.of(401, 403, 404).contains(answer.status());
      assertThat(cell(row, "kind").equals("open") ? open : closed)
          .as(row + " answered " + answer.status())
          .isTrue();
    }
  }

  @Test
  void optionsDescribeNothing() throws IOException {
    Answer answer = system.site().ask(Request.of("OPTIONS", "/auction/api/lots"));

    assertThat(answer.text()).doesNotContain("wadl").doesNotContain("resources");
  }
}
