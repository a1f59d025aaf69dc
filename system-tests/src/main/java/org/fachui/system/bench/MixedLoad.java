package org.fachui.system.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.system.client.BidKeys;
import org.fachui.system.http.Site;

/** The same mixture of bids in a closed and in an open loop. */
final class MixedLoad {

  private static final int OPEN_CONNECTIONS_MAX = 2_000;
  private static final long SEED = 7;

  private final Site site;
  private final MixedBids.Table hot;
  private final List<MixedBids.Table> many;
  private final BidKeys keys;

  MixedLoad(Site site, MixedBids.Table hot, List<MixedBids.Table> many, BidKeys keys) {
    this.site = site;
    this.hot = hot;
    this.many = List.copyOf(many);
    this.keys = keys;
  }

  /** Everybody waits for his answer; how many bids were decided a second. */
  double closed(int connections, Duration time) throws IOException {
    Shedding answers = new Shedding();
    MixedBids bids = bids(answers);
    List<MixedBids.Closed> talkers =
        IntStream.range(0, connections).mapToObj(i -> new MixedBids.Closed(bids)).toList();
    Duration took = ClosedLoop.atFullSpeed(address(), talkers, time);
    return answers.decided() / (took.toNanos() / 1e9);
  }

  /** Arrivals at that rate, whatever the answers. */
  Overload.Phase open(Stack stack, double perSecond, Duration time) throws IOException {
    Shedding answers = new Shedding();
    OpenLoop loop = new OpenLoop(address(), OPEN_CONNECTIONS_MAX);
    Map<String, Duration> before = CpuShares.now(stack);
    loop.run(bids(answers), perSecond, time, SEED);
    Map<String, Double> cpu = CpuShares.between(before, CpuShares.now(stack), time);
    return new Overload.Phase(answers, loop.sent(), time.toNanos() / 1e9, cpu);
  }

  private MixedBids bids(Shedding answers) {
    return new MixedBids(site.host(), hot, many, keys, answers);
  }

  private InetSocketAddress address() {
    return new InetSocketAddress(site.base().getHost(), site.base().getPort());
  }
}
