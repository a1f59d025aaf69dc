package org.fachui.registry.bureaus.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.registry.bureaus.application.BureauChannel;
import org.fachui.registry.bureaus.infrastructure.Wire.Reply;
import org.fachui.registry.bureaus.model.AskAnswer;
import org.fachui.registry.bureaus.model.Bureau;
import org.fachui.registry.bureaus.model.Heard;
import org.fachui.registry.bureaus.model.QueryAnswer;
import org.fachui.registry.bureaus.model.SendAnswer;
import org.fachui.registry.bureaus.model.Standing;

/** The bureaus as {@code api/bureau.yaml} has them. */
@ApplicationScoped
public class HttpBureaus implements BureauChannel {
  /** A bureau that is busy and does not say until when. */
  private static final Duration BUSY = Duration.ofSeconds(2);

  /** With a reason, these mean that nothing was changed; without one, somebody else said it. */
  private static final Set<Integer> REFUSALS = Set.of(400, 401, 404, 409, 413, 422);

  private Wire wire;
  private Clock clock;

  @Inject
  public HttpBureaus(GuardedWire wire, Clock clock) {
    this((Wire) wire, clock);
  }

  /** Over any wire. */
  public HttpBureaus(Wire wire, Clock clock) {
    this.wire = wire;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected HttpBureaus() {}

  @Override
  public Heard<SendAnswer> send(Bureau bureau, String messageId, String body) {
    return call(
        bureau,
        "POST",
        "/messages",
        body,
        reply -> sent(reply, messageId),
        away ->
            away.wasSent()
                ? new SendAnswer.NoAnswer(String.valueOf(away.getMessage()))
                : new SendAnswer.NeverSent(String.valueOf(away.getMessage())),
        SendAnswer.NoAnswer::new);
  }

  @Override
  public Heard<AskAnswer> ask(Bureau bureau, String messageId) {
    return call(
        bureau,
        "GET",
        "/messages/" + messageId,
        "",
        reply -> asked(reply, messageId),
        away -> new AskAnswer.NoAnswer(String.valueOf(away.getMessage())),
        AskAnswer.NoAnswer::new);
  }

  @Override
  public Heard<QueryAnswer> query(Bureau bureau, String queryId, String body) {
    return call(
        bureau,
        "POST",
        "/queries",
        body,
        reply -> answered(reply, queryId),
        away -> new QueryAnswer.NoAnswer(String.valueOf(away.getMessage())),
        QueryAnswer.NoAnswer::new);
  }

  private <T> Heard<T> call(
      Bureau bureau,
      String method,
      String path,
      String body,
      Function<Reply, T> reading,
      Function<BureauAway, T> noReply,
      Function<String, T> unreadable) {
    Reply reply;
    try {
      reply = wire.exchange(bureau, method, path, body);
    } catch (BureauAway away) {
      return new Heard<>(noReply.apply(away), "");
    }
    try {
      return new Heard<>(reading.apply(reply), reply.text());
    } catch (IllegalArgumentException notUnderstood) {
      String why = "status " + reply.status() + ", not understood: " + notUnderstood.getMessage();
      return new Heard<>(unreadable.apply(why), reply.text());
    }
  }

  private SendAnswer sent(Reply reply, String messageId) {
    if (reply.status() == 200 || reply.status() == 202) {
      JsonObject receipt = named(reply, "messageId", messageId);
      return new SendAnswer.Received(
          messageId, BureauJson.time(receipt, "receivedAt"), BureauJson.text(receipt, "receiptNo"));
    }
    Optional<JsonObject> problem = problem(reply);
    if (reply.status() == 503 && problem.isPresent()) {
      boolean told = problem.get().get("opensAt") != null;
      Instant opensAt =
          told ? BureauJson.time(problem.get(), "opensAt") : clock.instant().plus(BUSY);
      return new SendAnswer.Closed(opensAt);
    }
    if (REFUSALS.contains(reply.status()) && problem.isPresent()) {
      return new SendAnswer.Refused(reply.status(), BureauJson.text(problem.get(), "reason"));
    }
    return new SendAnswer.NoAnswer("status " + reply.status());
  }

  private static AskAnswer asked(Reply reply, String messageId) {
    if (reply.status() == 200) {
      Standing standing = BureauJson.standing(named(reply, "messageId", messageId));
      return new AskAnswer.Known(standing);
    }
    boolean absent =
        reply.status() == 404
            && problem(reply)
                .filter(found -> BureauJson.text(found, "reason").equals("NO_SUCH_MESSAGE"))
                .isPresent();
    return absent ? new AskAnswer.NotKnown() : new AskAnswer.NoAnswer("status " + reply.status());
  }

  private static QueryAnswer answered(Reply reply, String queryId) {
    if (reply.status() == 200) {
      JsonObject answer = named(reply, "queryId", queryId);
      return new QueryAnswer.Answered(
          queryId, BureauJson.time(answer, "answeredAt"), BureauJson.objectIfAny(answer, "answer"));
    }
    Optional<JsonObject> problem = problem(reply);
    if (REFUSALS.contains(reply.status()) && problem.isPresent()) {
      return new QueryAnswer.Refused(reply.status(), BureauJson.text(problem.get(), "reason"));
    }
    return new QueryAnswer.NoAnswer("status " + reply.status());
  }

  /** The body, if it is about what was asked. */
  private static JsonObject named(Reply reply, String member, String id) {
    JsonObject body = BureauJson.object(reply.text());
    if (!BureauJson.text(body, member).equals(id)) {
      throw new IllegalArgumentException("another " + member);
    }
    return body;
  }

  /** A problem with a reason; anything else did not come from the bureau itself. */
  private static Optional<JsonObject> problem(Reply reply) {
    try {
      JsonObject body = BureauJson.object(reply.text());
      BureauJson.text(body, "reason");
      return Optional.of(body);
    } catch (IllegalArgumentException somethingElse) {
      return Optional.empty();
    }
  }
}
