package org.fachui.auction;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.fachui.platform.events.CloudEvent;
import org.fachui.platform.events.Message;
import org.fachui.platform.events.Outbox;
import org.fachui.platform.store.StoreFailure;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/**
 * Facts of cases and lots on their way to the other services. They carry ids only, never people,
 * names or deposits: whoever wants more asks for the record.
 */
@ApplicationScoped
public class Facts {
  /** Of cases. */
  public static final String CASES = "auction.cases";

  /** Of lots. */
  public static final String LOTS = "auction.lots";

  private static final String SOURCE = "/auction";
  private static final String TYPE = "org.fachui.auction.";

  /**
   * Something that happened, once for its subject.
   *
   * @param topic {@link #CASES} or {@link #LOTS}
   * @param kind such as {@code lot.announced}
   * @param extensions attributes of the event, such as {@code ruleset}
   */
  public record Told(
      String topic,
      String kind,
      UUID subject,
      Instant at,
      Map<String, String> extensions,
      JsonObject data) {
    public Told {
      extensions = Map.copyOf(extensions);
    }
  }

  @Resource(lookup = "java:app/jdbc/auction")
  DataSource source;

  /** In the container. */
  public Facts() {}

  /** Outside a container. */
  public Facts(DataSource source) {
    this.source = source;
  }

  /** Writes it into the outbox, in the caller's transaction. */
  public void tell(Told told) {
    try (Connection connection = source.getConnection()) {
      Outbox.add(connection, List.of(message(told)));
    } catch (SQLException fault) {
      throw new StoreFailure("cannot tell " + told.kind() + " of " + told.subject(), fault);
    }
  }

  /** The same fact has the same id, however often it is sent. */
  static Message message(Told told) {
    String subject = told.subject().toString();
    var event =
        new CloudEvent(
            subject + "-" + told.kind(),
            SOURCE,
            TYPE + told.kind(),
            subject,
            told.at(),
            told.extensions(),
            told.data().toString());
    return Message.of(told.topic(), subject, event);
  }
}
