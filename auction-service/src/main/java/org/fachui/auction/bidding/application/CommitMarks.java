package org.fachui.auction.bidding.application;

import java.util.List;
import org.fachui.auction.bidding.application.CommitListener.News;

/** Tells every replica what has been journaled. A port; local calls and Redis stand behind it. */
public interface CommitMarks {
  /** Tells the listeners here at once and the other replicas as well as it goes. Never throws. */
  void publish(List<News> news);

  /** Adds a listener for everything that any replica publishes. */
  void listen(CommitListener listener);
}
