package org.fachui.platform.events;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Carries what its sources have to Kafka, in a thread of its own. When Kafka or the database is
 * away it tries again, at longer intervals up to five seconds; nothing else notices.
 */
public final class Relay implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Relay.class.getName());
  private static final Duration IDLE = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final List<MessageSource> sources;
  private final KafkaSender sender;
  private final Thread thread;
  private volatile boolean stopping;

  /** A relay that is not started yet. */
  public Relay(String name, List<MessageSource> sources, KafkaSender sender) {
    this.sources = List.copyOf(sources);
    this.sender = sender;
    this.thread = new Thread(this::run, name);
    this.thread.setDaemon(true);
  }

  /** Begins. */
  public void start() {
    thread.start();
  }

  private void run() {
    Duration pause = IDLE;
    boolean away = false;
    while (!stopping) {
      try {
        boolean more = false;
        for (MessageSource source : sources) {
          more |= source.relay(sender) > 0;
        }
        if (away) {
          LOG.info("Kafka takes messages again");
          away = false;
        }
        pause = IDLE;
        if (!more) {
          rest(pause);
        }
      } catch (SQLException | RuntimeException failed) {
        if (!away && !stopping) {
          LOG.log(Level.WARNING, "facts wait: {0}", failed.getMessage());
          away = true;
        }
        pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        rest(pause);
      }
    }
    sender.close();
  }

  private void rest(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      stopping = true;
    }
  }

  /** Stops; what was not sent stays where it is. */
  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
    try {
      thread.join(2_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
