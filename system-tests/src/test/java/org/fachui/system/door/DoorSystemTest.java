package org.fachui.system.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.Random;
import java.util.UUID;
import org.fachui.system.client.BidKeys;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;
import org.fachui.system.stack.SystemStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorSystemTest {
  private static final int PATIENCE_MS = 15_000;

  private final BidKeys keys = new BidKeys(System::currentTimeMillis, new Random(9));
  private SystemStack system;
  private Site door;
  private OpenLot lot;
  private long amount = 1_000_000;

  /** Who bid last; paddles are drawn, so that their numbers say nothing. */
  private String last = "";

  @BeforeAll
  void openALot() throws IOException {
    system = SystemStack.running();
    door = new Site(system.stack().door());
    lot = OpenLot.published(system, "Door");
  }

  private long nextAmount() {
    amount += 10_000;
    return amount;
  }

  private String whoeverDoesNotLead() {
    return last.equals("li") ? "wang" : "li";
  }

  @Test
  void aBidThroughTheDoorHasTheReceiptThatTheContainerGivesForItsKey() throws IOException {
    String bidder = whoeverDoesNotLead();
    Request bid = lot.bid(bidder, keys.next(), nextAmount());

    Answer here = door.ask(bid);
    last = bidder;
    Answer again = door.ask(bid);
    Answer there = system.site().ask(bid);

    assertThat(here.status()).as(here.text()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(here.text());
    assertThat(there.status()).isEqualTo(201);
    assertThat(there.text()).isEqualTo(here.text());
  }

  @Test
  void aRefusalSaysWhatWouldBeAccepted() throws IOException {
    Answer low = door.ask(lot.bid(whoeverDoesNotLead(), keys.next(), 1));

    assertThat(low.status()).as(low.text()).isEqualTo(422);
    assertThat(low.mediaType()).isEqualTo("application/problem+json");
    assertThat(Json.parse(low.text()).path("accepted").path("minimumFen").asLong()).isPositive();
  }

  @Test
  void nobodyGetsInWhoMayNotBid() throws IOException {
    String path = "/auction/api/lots/" + lot.id() + "/bids";
    Request anonymous = Request.of("POST", path).json("{}");

    assertThat(door.ask(anonymous).status()).isEqualTo(401);
    assertThat(door.ask(anonymous.bearing(system.tokens().of("chen"))).status()).isEqualTo(403);
    assertThat(door.ask(anonymous.with("Cookie", "fachui_session=x")).status()).isEqualTo(401);
  }

  @Test
  void whatIsNotForTheDoorIsNotThere() throws IOException {
    for (String path :
        new String[] {
          "/", "/auction/api/lots", "/auction/api/lots/" + lot.id(), "/session", "/health"
        }) {
      Answer answer = door.ask(Request.get(path));
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.mediaType()).isEqualTo("application/problem+json");
    }
    Answer noLot = door.ask(Request.get("/auction/api/lots/" + UUID.randomUUID() + "/events"));
    assertThat(noLot.status()).isEqualTo(404);
  }

  @Test
  void whoeverWatchesIsToldTheStateAndThenEachBid() throws IOException {
    try (Socket socket = new Socket(door.base().getHost(), door.base().getPort())) {
      socket.setSoTimeout(PATIENCE_MS);
      socket
          .getOutputStream()
          .write(Request.get("/auction/api/lots/" + lot.id() + "/events").encoded(door.host()));
      var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      long before = nextUpdate(lines).path("state").path("bids").asLong();

      long fen = nextAmount();
      String bidder = whoeverDoesNotLead();
      Answer answer = door.ask(lot.bid(bidder, keys.next(), fen));
      last = bidder;
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);

      JsonNode update = nextUpdate(lines);
      assertThat(update.path("state").path("bids").asLong()).isEqualTo(before + 1);
      assertThat(update.path("state").path("priceFen").asLong()).isEqualTo(fen);
      assertThat(update.path("records").get(0).path("amount").asLong()).isEqualTo(fen);
    }
  }

  private static JsonNode nextUpdate(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("data: ")) {
        return Json.parse(line.substring("data: ".length()));
      }
    }
    throw new IOException("the stream ended");
  }
}
