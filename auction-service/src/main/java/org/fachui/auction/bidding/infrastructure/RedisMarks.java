package org.fachui.auction.bidding.infrastructure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.auction.bidding.application.CommitListener;
import org.fachui.auction.bidding.application.CommitListener.News;
import org.fachui.auction.bidding.application.CommitMarks;
import org.fachui.auction.bidding.application.StoreAway;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Marks of commits: local listeners hear them at once with the rows, other replicas by Redis
 * pub/sub without. A mark that is lost costs a replica 50 ms: it reads the journal while anyone
 * waits.
 */
public final class RedisMarks implements CommitMarks {
  private static final Logger LOG = Logger.getLogger(RedisMarks.class.getName());
  private static final String CHANNEL = "fachui:marks";
  private static final int OUTGOING_MAX = 1_000;

  private final String node;
  private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> outgoing = new ArrayBlockingQueue<>(OUTGOING_MAX);

  /** Marks of the replica with this name, which has no line breaks. */
  public RedisMarks(String node) {
    this.node = node;
  }

  @Override
  public void listen(CommitListener listener) {
    listeners.add(listener);
  }

  @Override
  public void publish(List<News> news) {
    if (news.isEmpty()) {
      return;
    }
    tell(news);
    var text = new StringBuilder(node);
    for (News one : news) {
      text.append('\n').append(one.lotId()).append(' ').append(one.seq()).append(' ');
      text.append(one.epoch());
    }
    if (!outgoing.offer(text.toString())) {
      LOG.fine("marks are dropped: other replicas poll");
    }
  }

  private void tell(List<News> news) {
    for (CommitListener listener : listeners) {
      try {
        listener.committed(news);
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "a listener failed", failed);
      }
    }
  }

  /** Sends what is outgoing; for a thread of its own. */
  void sendOutgoing(RedisConnections connections, Duration wait) throws InterruptedException {
    String text = outgoing.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
    if (text == null) {
      return;
    }
    try (RedisConnection connection = connections.borrow()) {
      connection.call(Command.PUBLISH, CHANNEL, text);
    } catch (JedisException | StoreAway away) {
      LOG.log(Level.FINE, "a mark was not sent", away);
    }
  }

  /** Listens until the connection breaks; for a thread of its own. */
  void receive(RedisConnections connections) {
    try (RedisConnection connection = connections.borrow()) {
      connection.call(Command.SUBSCRIBE, CHANNEL);
      while (!Thread.currentThread().isInterrupted()) {
        List<Object> replies = connection.replies(1);
        if (replies.getFirst() instanceof List<?> message
            && message.size() == 3
            && message.get(2) instanceof byte[] text) {
          received(new String(text, UTF_8));
        }
      }
    } catch (JedisException away) {
      throw new StoreAway("marks are not heard", away);
    }
  }

  private void received(String text) {
    List<String> lines = text.lines().toList();
    if (lines.getFirst().equals(node)) {
      return;
    }
    List<News> news = new ArrayList<>(lines.size() - 1);
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(" ", 3);
      news.add(
          new News(
              UUID.fromString(parts[0]),
              Long.parseLong(parts[1]),
              Long.parseLong(parts[2]),
              List.of()));
    }
    tell(news);
  }
}
