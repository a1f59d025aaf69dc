package org.fachui.system.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.fachui.system.client.BidKeys;

/**
 * Bids of many paddles, half of them on one hot lot and half on many lots. One paddle is impatient:
 * it sends more than a paddle may. Used by one thread.
 */
final class MixedBids implements Supplier<MixedBids.Bid> {

  private static final int HEAD_MAX = 1024;
  private static final int IMPATIENT_ONE_IN = 25;

  /** A lot and the tokens of those who may bid on it. */
  record Table(BenchLot lot, List<String> tokens) {
    Table {
      tokens = List.copyOf(tokens);
    }
  }

  private final String host;
  private final Table hot;
  private final List<Table> many;
  private final BidKeys keys;
  private final Shedding shedding;
  private int turn;

  MixedBids(String host, Table hot, List<Table> many, BidKeys keys, Shedding shedding) {
    this.host = host;
    this.hot = hot;
    this.many = List.copyOf(many);
    this.keys = keys;
    this.shedding = shedding;
  }

  @Override
  public Bid get() {
    int now = turn++;
    if (now % IMPATIENT_ONE_IN == 0) {
      return new Bid(hot.lot(), hot.tokens().getFirst());
    }
    Table table = now % 2 == 0 ? hot : many.get(now / 2 % many.size());
    int round = now % 2 == 0 ? now / 2 : now / 2 / many.size();
    return new Bid(table.lot(), table.tokens().get(round % table.tokens().size()));
  }

  /** One bid. */
  final class Bid implements OpenLoop.Call {
    private final BenchLot lot;
    private final String token;
    private final UUID key = keys.next();
    private final long amount;

    Bid(BenchLot lot, String token) {
      this.lot = lot;
      this.token = token;
      this.amount = lot.nextAmount();
    }

    @Override
    public ByteBuffer request() {
      return BidTalker.request(host, lot, token, key, amount);
    }

    @Override
    public boolean answered(ByteBuffer answer, long nanos) {
      int status = HttpAnswers.status(answer);
      shedding.count(status, answer, nanos);
      if (status == 201) {
        lot.acknowledge(key, amount);
      }
      ByteBuffer head = answer.slice(0, Math.min(HEAD_MAX, answer.limit()));
      String text = US_ASCII.decode(head).toString().toLowerCase(Locale.ROOT);
      return !text.contains("\r\nconnection: close");
    }

    @Override
    public void lost() {
      shedding.lost();
    }
  }

  /** The same bids in a closed loop. */
  static final class Closed implements Talker {
    private final MixedBids bids;
    private Bid under;

    Closed(MixedBids bids) {
      this.bids = bids;
      this.under = bids.get();
    }

    @Override
    public ByteBuffer next() {
      under = bids.get();
      return under.request();
    }

    @Override
    public int answerLength(ByteBuffer received) {
      return HttpAnswers.length(received);
    }

    @Override
    public boolean answered(ByteBuffer answer, long nanos) {
      return under.answered(answer, nanos);
    }
  }
}
