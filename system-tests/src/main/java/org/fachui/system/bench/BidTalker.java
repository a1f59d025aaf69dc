package org.fachui.system.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fachui.system.client.BidKeys;

/** One connection that bids on its lots in turn, as one bidder or as two who alternate. */
final class BidTalker implements Talker {

  private static final int HEAD_MAX = 1024;

  private final String host;
  private final List<String> tokens;
  private final List<BenchLot> lots;
  private final BidKeys keys;
  private final Tally tally;
  private int turn;
  private BenchLot lot;
  private UUID key = new UUID(0, 0);
  private long amount;

  BidTalker(String host, List<String> tokens, List<BenchLot> lots, BidKeys keys, Tally tally) {
    this.host = host;
    this.tokens = List.copyOf(tokens);
    this.lots = List.copyOf(lots);
    this.lot = lots.getFirst();
    this.keys = keys;
    this.tally = tally;
  }

  @Override
  public ByteBuffer next() {
    lot = lots.get(turn++ % lots.size());
    key = keys.next();
    amount = lot.nextAmount();
    String token = tokens.get(tokens.size() > 1 && lot.secondsTurn() ? 1 : 0);
    return request(host, lot, token, key, amount);
  }

  /** A bid as it goes over the wire. */
  static ByteBuffer request(String host, BenchLot lot, String token, UUID key, long amount) {
    String body = "{\"amountFen\":" + amount + ",\"epoch\":" + lot.epoch() + "}";
    String request =
        "POST /auction/api/lots/"
            + lot.id()
            + "/bids HTTP/1.1\r\nHost: "
            + host
            + "\r\nAuthorization: Bearer "
            + token
            + "\r\nContent-Type: application/json\r\nIdempotency-Key: "
            + key
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    return ByteBuffer.wrap(request.getBytes(US_ASCII));
  }

  @Override
  public int answerLength(ByteBuffer received) {
    return HttpAnswers.length(received);
  }

  @Override
  public boolean answered(ByteBuffer answer, long nanos) {
    int status = HttpAnswers.status(answer);
    tally.count(status, nanos);
    if (status == 201) {
      lot.acknowledge(key, amount);
    } else {
      tally.remark(status, US_ASCII.decode(answer.duplicate()).toString());
    }
    ByteBuffer head = answer.slice(0, Math.min(HEAD_MAX, answer.limit()));
    return !US_ASCII
        .decode(head)
        .toString()
        .toLowerCase(Locale.ROOT)
        .contains("\r\nconnection: close");
  }
}
