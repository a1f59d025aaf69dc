package org.fachui.auction.messages.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server that keeps its own record of what it took, and can be told what goes wrong with the
 * next messages.
 */
final class MailServer implements AutoCloseable {
  /** What happens to one message. */
  enum Manner {
    TAKES_IT,
    REFUSES_THE_RECIPIENT,
    REFUSES_THE_CONTENT,
    PUTS_OFF_THE_RECIPIENT,
    /** It has the message and says nothing, until the client has gone. */
    TAKES_IT_AND_KEEPS_SILENT
  }

  /** A message as it came, byte for byte. */
  record Taken(String to, String text) {
    /** The Message-ID. */
    String id() {
      return text.lines()
          .filter(line -> line.startsWith("Message-ID: "))
          .findFirst()
          .orElseThrow()
          .substring("Message-ID: ".length());
    }
  }

  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final List<String> users = new CopyOnWriteArrayList<>();
  private final Queue<Manner> manners = new ArrayDeque<>();
  private final UnaryOperator<SMTPServer.Builder> more;
  private final long silenceMs;
  private final AtomicInteger begun = new AtomicInteger();
  private int port;
  private @Nullable SMTPServer server;

  MailServer(long silenceMs) {
    this(silenceMs, builder -> builder);
  }

  MailServer(long silenceMs, UnaryOperator<SMTPServer.Builder> more) {
    this.silenceMs = silenceMs;
    this.more = more;
    start();
  }

  /** On the port that it had before. */
  void start() {
    SMTPServer.Builder builder =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("mail.test")
            .messageHandlerFactory(this::handler);
    SMTPServer started = more.apply(builder).build();
    started.start();
    port = started.getPortAllocated();
    server = started;
  }

  int port() {
    return port;
  }

  /** The next messages, one after the other; then it takes them again. */
  synchronized void behave(Manner... next) {
    manners.addAll(List.of(next));
  }

  private synchronized Manner next() {
    Manner next = manners.poll();
    return next == null ? Manner.TAKES_IT : next;
  }

  List<Taken> taken() {
    return taken;
  }

  /** How many messages were begun. */
  int begun() {
    return begun.get();
  }

  List<String> users() {
    return users;
  }

  private MessageHandler handler(MessageContext context) {
    begun.incrementAndGet();
    context
        .getAuthenticationHandler()
        .ifPresent(handler -> users.add(String.valueOf(handler.getIdentity())));
    Manner manner = next();
    return new MessageHandler() {
      private String to = "";

      @Override
      public void from(String sender) {
        // Anybody may send here.
      }

      @Override
      public void recipient(String recipient) throws RejectException {
        if (manner == Manner.REFUSES_THE_RECIPIENT) {
          throw new RejectException(550, "no such user");
        }
        if (manner == Manner.PUTS_OFF_THE_RECIPIENT) {
          throw new RejectException(451, "greylisted");
        }
        to = recipient;
      }

      @Override
      public String data(InputStream data) throws RejectException, IOException {
        String text = new String(data.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (manner == Manner.REFUSES_THE_CONTENT) {
          throw new RejectException(554, "looks like spam");
        }
        taken.add(new Taken(to, text));
        if (manner == Manner.TAKES_IT_AND_KEEPS_SILENT) {
          java.util.concurrent.locks.LockSupport.parkNanos(silenceMs * 1_000_000);
        }
        return "kept";
      }

      @Override
      public void done() {
        // Nothing is kept open.
      }
    };
  }

  /** It is not there any more; what it took stays in its record. */
  void stop() {
    SMTPServer running = server;
    if (running != null) {
      running.stop();
      server = null;
    }
  }

  @Override
  public void close() {
    stop();
  }
}
