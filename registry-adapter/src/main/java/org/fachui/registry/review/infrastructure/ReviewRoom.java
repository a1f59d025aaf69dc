package org.fachui.registry.review.infrastructure;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.platform.startup.StoresReady;
import org.fachui.registry.bureaus.application.BureauChannel;
import org.fachui.registry.bureaus.infrastructure.BureauConnection;
import org.fachui.registry.review.application.AskingBureaus;
import org.fachui.registry.review.application.ReviewBell;
import org.fachui.registry.review.application.Reviews;

/** Starts the threads that ask, with the service; without bureaus, none. */
@ApplicationScoped
public class ReviewRoom {
  @Inject Reviews reviews;
  @Inject ReviewBell bell;
  @Inject BureauChannel bureaus;
  @Inject BureauConnection connection;
  @Resource ManagedThreadFactory threads;

  /** As many as one review has questions, so that all of them are asked at once. */
  @Inject
  @ConfigProperty(name = "fachui.registry.askers", defaultValue = "9")
  int askers;

  private final List<Asker> running = new ArrayList<>();

  /** Starts when the stores are there and migrated. */
  void start(@Observes StoresReady ready) {
    if (!connection.isConfigured()) {
      return;
    }
    AskingBureaus asking = new AskingBureaus(reviews, bureaus);
    for (int i = 1; i <= askers; i++) {
      running.add(Asker.start(threads, "fachui-review-" + i, asking, bell));
    }
  }

  /** Stops the threads; a question under way is found by its lease. */
  @PreDestroy
  void stop() {
    running.forEach(Asker::close);
    running.clear();
  }
}
