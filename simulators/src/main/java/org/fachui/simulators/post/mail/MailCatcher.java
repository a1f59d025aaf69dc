package org.fachui.simulators.post.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Base64;
import org.fachui.simulators.faults.Attempts;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.faults.Faults;
import org.fachui.simulators.post.register.Fact;
import org.fachui.simulators.post.register.Register;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server on 127.0.0.1 that takes everything and passes nothing on. An e-mail is on disk
 * before it is acknowledged. Recipients named nobody do not exist; by seed a recipient is put off.
 */
public final class MailCatcher implements AutoCloseable {
  private static final int BYTES_MAX = 256 * 1024;
  private static final int CONNECTIONS_MAX = 32;

  private final SMTPServer server;

  /** Serves at once. */
  public MailCatcher(int port, Register register, Faults faults, Clock clock) throws IOException {
    Attempts attempts = new Attempts();
    this.server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))
            .hostName("localhost")
            .maxConnections(CONNECTIONS_MAX)
            .maxMessageSize(BYTES_MAX)
            .messageHandlerFactory(context -> new Taking(register, faults, clock, attempts))
            .build();
    server.start();
  }

  /** The port that it listens on. */
  public int port() {
    return server.getPortAllocated();
  }

  private static final class Taking implements MessageHandler {
    private final Register register;
    private final Faults faults;
    private final Clock clock;
    private final Attempts attempts;
    private String to = "";

    Taking(Register register, Faults faults, Clock clock, Attempts attempts) {
      this.register = register;
      this.faults = faults;
      this.clock = clock;
      this.attempts = attempts;
    }

    @Override
    public void from(String sender) {
      // Anybody on this machine may.
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      if (recipient.startsWith("nobody@")) {
        throw new RejectException(550, "5.1.1 no such user");
      }
      if (faults.strikes(Fault.OUT_OF_HOURS, "mail/" + attempts.next("mail"))) {
        throw new RejectException(451, "4.7.1 try again later");
      }
      to = recipient;
    }

    @Override
    public String data(InputStream data) throws IOException {
      String source = Base64.getEncoder().encodeToString(data.readAllBytes());
      register.add(new Fact.MailTaken(to, source, clock.instant()));
      return "kept";
    }

    @Override
    public void done() {
      // Nothing is kept open.
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
