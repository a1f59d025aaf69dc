package org.fachui.auction.bidding.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.fachui.auction.bidding.application.CommitListener;
import org.fachui.auction.bidding.application.CommitListener.News;
import org.fachui.auction.bidding.application.CommitMarks;

/** Marks of one replica: here at once with the rows; elsewhere late, without, or not at all. */
final class SimulatedMarks implements CommitMarks {
  private final List<CommitListener> listeners = new ArrayList<>();
  private final BiConsumer<SimulatedMarks, List<News>> bus;

  SimulatedMarks(BiConsumer<SimulatedMarks, List<News>> bus) {
    this.bus = bus;
  }

  @Override
  public void publish(List<News> news) {
    if (news.isEmpty()) {
      return;
    }
    tell(news);
    bus.accept(
        this,
        news.stream()
            .map(one -> new News(one.lotId(), one.seq(), one.epoch(), List.of()))
            .toList());
  }

  @Override
  public void listen(CommitListener listener) {
    listeners.add(listener);
  }

  void tell(List<News> news) {
    listeners.forEach(listener -> listener.committed(news));
  }
}
