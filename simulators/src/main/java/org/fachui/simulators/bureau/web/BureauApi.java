package org.fachui.simulators.bureau.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fachui.simulators.bureau.application.Answering;
import org.fachui.simulators.bureau.application.Hours;
import org.fachui.simulators.bureau.application.Notices;
import org.fachui.simulators.bureau.application.Outcome;
import org.fachui.simulators.bureau.application.Refusal;
import org.fachui.simulators.bureau.application.StandingText;
import org.fachui.simulators.bureau.application.TakingMessages;
import org.fachui.simulators.bureau.application.TakingMessages.Taken;
import org.fachui.simulators.bureau.application.Working;
import org.fachui.simulators.bureau.register.Bureau;
import org.fachui.simulators.bureau.register.Message;
import org.fachui.simulators.bureau.register.Register;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.wire.Call;
import org.fachui.simulators.wire.Desk;
import org.fachui.simulators.wire.Reply;
import org.fachui.simulators.wire.Troubles.Trouble;

/** The contract: {@code /bureaus/{bureau}/…}. */
public final class BureauApi implements Desk {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int ACKNOWLEDGED_AFTER_MS = 400;

  private final Register register;
  private final TakingMessages taking;
  private final Working working;
  private final Answering answering;
  private final Hours hours;
  private final Clock clock;

  /** Answers from these. */
  public BureauApi(
      Register register,
      TakingMessages taking,
      Working working,
      Answering answering,
      Hours hours,
      Clock clock) {
    this.register = register;
    this.taking = taking;
    this.working = working;
    this.answering = answering;
    this.hours = hours;
    this.clock = clock;
  }

  @Override
  public Reply answer(Call call, Trouble trouble) {
    List<String> path = call.path();
    Optional<Bureau> bureau = path.size() < 2 ? Optional.empty() : Bureau.find(path.get(1));
    if (bureau.isEmpty()) {
      return Reply.problem(Problem.NO_SUCH_BUREAU, "no bureau is called that");
    }
    String what = path.size() < 3 ? "" : path.get(2);
    return switch (call.method() + " " + what + " " + path.size()) {
      case "POST messages 3" -> post(bureau.get(), call, trouble);
      case "GET messages 4" -> standing(bureau.get(), path.get(3), trouble);
      case "POST queries 3" -> query(bureau.get(), call);
      default -> Reply.problem(Problem.NO_SUCH_PATH, "the contract has no such path");
    };
  }

  private Reply post(Bureau bureau, Call call, Trouble trouble) {
    if (trouble.has(Fault.OUT_OF_HOURS)) {
      hours.close(bureau, trouble.key());
    }
    Optional<Instant> opensAt = hours.opensAt(bureau);
    return opensAt.isPresent() ? closed(opensAt.get()) : take(bureau, call, trouble);
  }

  private Reply closed(Instant opensAt) {
    ObjectNode document = Problem.OUT_OF_HOURS.json("nothing was taken");
    return Reply.problem(Problem.OUT_OF_HOURS, document.put("opensAt", opensAt.toString()))
        .with("Retry-After", "" + hours.secondsUntil(opensAt));
  }

  private Reply take(Bureau bureau, Call call, Trouble trouble) {
    return switch (taking.take(bureau, call.text())) {
      case Outcome.Refused<Taken> refused -> refusal(refused.refusal());
      case Outcome.Done<Taken> done -> {
        Message message = done.value().message();
        if (done.value().fresh()) {
          begin(message, trouble);
        }
        yield Reply.json(
            done.value().fresh() ? 202 : 200,
            MAPPER
                .createObjectNode()
                .put("messageId", message.id())
                .put("receivedAt", message.taken().at().toString())
                .put("receiptNo", message.taken().receiptNo()));
      }
    };
  }

  private void begin(Message message, Trouble trouble) {
    if (!trouble.has(Fault.NOTICE_FIRST)) {
      working.soon(message);
      return;
    }
    working.now(message);
    try {
      Thread.sleep(ACKNOWLEDGED_AFTER_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply standing(Bureau bureau, String messageId, Trouble trouble) {
    Optional<Message> message = register.message(bureau, messageId);
    if (message.isEmpty()) {
      return refusal(Refusal.NO_SUCH_MESSAGE);
    }
    ObjectNode standing = StandingText.of(message.get());
    return Reply.json(
        200,
        trouble.has(Fault.WRONG_ID)
            ? standing.put("messageId", Notices.wrong(messageId))
            : standing);
  }

  private Reply query(Bureau bureau, Call call) {
    JsonNode query = read(call);
    String id = query.path("queryId").asText();
    if (!id.matches("[A-Za-z0-9-]{1,64}")) {
      throw new IllegalArgumentException("no query");
    }
    return switch (answering.answer(bureau, query)) {
      case Outcome.Refused<ObjectNode> refused -> refusal(refused.refusal());
      case Outcome.Done<ObjectNode> done -> {
        ObjectNode all = MAPPER.createObjectNode().put("queryId", id);
        all.put("answeredAt", clock.instant().toString());
        all.set("answer", done.value());
        yield Reply.json(200, all);
      }
    };
  }

  private static Reply refusal(Refusal refusal) {
    return Reply.problem(
        Problem.of(refusal),
        switch (refusal) {
          case OTHER_BYTES -> "its bytes are others; a correction has a new id";
          case NO_SUCH_MESSAGE -> "it may still arrive";
          case WRONG_KIND -> "ask another bureau";
        });
  }

  private static JsonNode read(Call call) {
    try {
      return MAPPER.readTree(call.text());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }
}
