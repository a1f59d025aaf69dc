package org.fachui.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.system.access.AccessTable.cell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.stack.SystemStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(2)
class AccessWalkSystemTest {
  private static final String PLATFORM = "org.fachui.platform.";

  /** WAR by context path. */
  private static final Map<String, String> SERVICES =
      Map.of(
          "/auction", "auction-service/target/auction.war",
          "/payout", "payout-service/target/payout.war",
          "/registry", "registry-adapter/target/registry.war");

  /**
   * A default cannot be found before the buyer's fifteen days are over (NJA-24), and no sale is
   * annulled after its price was distributed; lots are drawn between two creditors who both
   * answered, and the walk answers for one.
   */
  private static final Set<String> TAKES_DAYS =
      Set.of(
          "POST /auction/api/lots/{lotId}/default",
          "PUT /payout/api/pools/{poolId}/forfeits/{lotId}/uses/{use}",
          "POST /payout/api/pools/{poolId}/forfeits/{lotId}/uses/{use}/approval",
          "PUT /payout/api/pools/{poolId}/held-prices/{lotId}/{part}/decision",
          "POST /payout/api/pools/{poolId}/held-prices/{lotId}/{part}/decision/approval",
          "PUT /payout/api/pools/{poolId}/halts/{haltId}/decision",
          "POST /payout/api/pools/{poolId}/halts/{haltId}/decision/approval",
          "POST /auction/api/lots/{lotId}/satisfaction/draw",
          "POST /auction/api/properties/{propertyId}/criminal/offer",
          "POST /auction/api/properties/{propertyId}/criminal/answer");

  /** A home needs nobody's approval, so that there is none to record (EQ-15). */
  private static final Set<String> OF_SHARES =
      Set.of(
          "POST /auction/api/lots/{lotId}/approval",
          "POST /auction/api/lots/{lotId}/disapprovals",
          "PUT /auction/api/properties/{propertyId}/unappraised");

  /** The container makes its document of all services at the first question for it. */
  private static final Duration MADE_WHEN_ASKED = Duration.ofMinutes(1);

  private final List<String> wrong = new ArrayList<>();
  private SystemStack system;
  private Path home;
  private Walk walk;

  @BeforeAll
  void prepareTheCourts() throws IOException {
    system = SystemStack.running();
    home = system.stack().options().home();
    walk = new Walk(system);
  }

  @Test
  void everyEndpointIsInTheContractAndEveryPromiseIsKept(@TempDir Path folder) throws IOException {
    for (Map.Entry<String, String> service : SERVICES.entrySet()) {
      String context = service.getKey();
      Path war = home.resolve(service.getValue());
      Set<Endpoint> promised = new TreeSet<>(contract(service.getValue()));
      promised.addAll(internal(context + "/"));

      assertThat(WarScan.of(war, folder.resolve(context.substring(1)), context))
          .as(context)
          .containsExactlyElementsOf(promised);
    }

    Set<Endpoint> website = internal("/problems/");
    Contract.of(home.resolve("ui/server/api/openapi.yaml"))
        .forEach(one -> website.add(new Endpoint(Endpoint.ANY, one.path())));
    website.add(new Endpoint(Endpoint.ANY, "/"));
    assertThat(WarScan.of(home.resolve("ui/server/target/website.war"), folder.resolve("ui"), "/"))
        .containsExactlyElementsOf(website);
  }

  private Set<Endpoint> contract(String war) throws IOException {
    return Contract.of(home.resolve(war.replaceFirst("/target/.*", "/api/openapi.yaml")));
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
    Set<Endpoint> promised = new TreeSet<>(Contract.of(home.resolve("ui/server/api/openapi.yaml")));
    for (String war : SERVICES.values()) {
      promised.addAll(contract(war));
    }

    Set<Endpoint> inTable =
        AccessTable.rows("access-walk.csv").stream()
            .map(AccessWalkSystemTest::endpoint)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(inTable).containsExactlyElementsOf(promised);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  private static Endpoint endpoint(Map<String, String> row) {
    return new Endpoint(cell(row, "method"), cell(row, "path"));
  }

  @Test
  void everyEndpointHasARoleThatGetsAValidAnswer() throws IOException {
    Map<String, Boolean> reachable = new LinkedHashMap<>();
    for (Map<String, String> row : AccessTable.rows("access-walk.csv")) {
      boolean good =
          row.entrySet().stream()
              .filter(entry -> Walk.isRole(entry.getKey()))
              .anyMatch(entry -> entry.getValue().matches("2..|302"));
      reachable.merge(endpoint(row).toString(), good, Boolean::logicalOr);
    }

    assertThat(reachable.entrySet().stream().filter(one -> !one.getValue()).map(Map.Entry::getKey))
        .containsExactlyInAnyOrderElementsOf(union(TAKES_DAYS, OF_SHARES));
  }

  /** First, because it has enough to do until the homes are sold. */
  @Test
  @Order(1)
  void everyRoleGetsAtEveryEndpointWhatTheTableSays() throws IOException {
    for (Map<String, String> row : AccessTable.rows("access-walk.csv")) {
      for (Map.Entry<String, String> expected : row.entrySet()) {
        if (Walk.isRole(expected.getKey())) {
          walk(row, expected.getKey(), Integer.parseInt(expected.getValue()));
        }
      }
    }

    assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
  }

  private void walk(Map<String, String> row, String role, int expected) throws IOException {
    Answer answer = walk.ask(row, role);
    if (answer.status() != expected) {
      wrong.add(
          "%s (%s) as %s: %d instead of %d, %s"
              .formatted(
                  endpoint(row),
                  cell(row, "court"),
                  role,
                  answer.status(),
                  expected,
                  answer.text()));
    } else if (expected >= 400 && !isProblem(answer)) {
      wrong.add("%s as %s: not a problem document".formatted(endpoint(row), role));
    }
  }

  private static boolean isProblem(Answer answer) {
    return answer.mediaType().equals("application/problem+json")
        && Json.parse(answer.text()).hasNonNull("reason");
  }

  @Test
  void whatIsForPeersIsMarkedSoInTheTable(@TempDir Path folder) throws IOException {
    Set<Endpoint> inTable =
        peerRows().stream()
            .map(AccessWalkSystemTest::endpoint)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(marked(folder.resolve("from"), "peers.FromPeer")).containsExactlyElementsOf(inTable);
    assertThat(marked(folder.resolve("or"), "access.OrPeer"))
        .extracting(Endpoint::toString)
        .containsExactly("GET /registry/api/reviews/{reviewId}");
  }

  private Set<Endpoint> marked(Path folder, String annotation) throws IOException {
    Set<Endpoint> found = new TreeSet<>();
    for (Map.Entry<String, String> service : SERVICES.entrySet()) {
      String context = service.getKey();
      Path unpacked = folder.resolve(context.substring(1));
      found.addAll(
          WarScan.marked(
              home.resolve(service.getValue()), unpacked, context, PLATFORM + annotation));
    }
    return found;
  }

  private static List<Map<String, String>> peerRows() throws IOException {
    return AccessTable.rows("access-walk.csv").stream()
        .filter(row -> cell(row, "court").equals("peer"))
        .toList();
  }

  @Test
  void noPeerIsBelievedWithoutARightSignature() throws IOException {
    for (Map<String, String> row : peerRows()) {
      assertForgedIsRefused(row);
    }
  }

  @Test
  void aPeerMayReadAReviewLikeTheCourtAndAForgedOneMayNot() throws IOException {
    Map<String, String> review =
        AccessTable.rows("access-walk.csv").stream()
            .filter(row -> cell(row, "path").equals("/registry/api/reviews/{reviewId}"))
            .findFirst()
            .orElseThrow();

    Request signed = walk.peers().signed(walk.request(review));
    assertThat(system.site().ask(signed).status()).isEqualTo(200);
    for (Map.Entry<String, Request> forged : walk.peers().forged(walk.request(review)).entrySet()) {
      Answer answer = system.site().ask(forged.getValue());
      assertThat(answer.status()).as(forged.getKey()).isEqualTo(401);
    }
  }

  private void assertForgedIsRefused(Map<String, String> row) throws IOException {
    for (Map.Entry<String, Request> forged : walk.peers().forged(walk.request(row)).entrySet()) {
      Answer answer = system.site().ask(forged.getValue());
      String what = endpoint(row) + " " + forged.getKey() + ": " + answer.text();
      assertThat(answer.status()).as(what).isEqualTo(401);
      assertThat(Json.parse(answer.text()).path("reason").asText())
          .as(what)
          .isEqualTo("BAD_SIGNATURE");
    }
  }

  @Test
  void theContainerAddsOnlyWhatWasReviewed() throws IOException {
    for (Map<String, String> row : AccessTable.rows("container-endpoints.csv")) {
      Request request = Request.of(cell(row, "method"), cell(row, "path"));
      Answer answer = system.site().ask(request, MADE_WHEN_ASKED);
      boolean open = answer.status() == 200;
      boolean closed = Set.of(401, 403, 404).contains(answer.status());
      assertThat(cell(row, "kind").equals("open") ? open : closed)
          .as(row + " answered " + answer.status())
          .isTrue();
    }
  }

  @Test
  void optionsDescribeNothing() throws IOException {
    for (String path : List.of("/auction/api/lots", "/payout/api/pools", "/registry/api/reviews")) {
      Answer answer = system.site().ask(Request.of("OPTIONS", path));

      assertThat(answer.text()).as(path).doesNotContain("wadl").doesNotContain("resources");
    }
  }
}
