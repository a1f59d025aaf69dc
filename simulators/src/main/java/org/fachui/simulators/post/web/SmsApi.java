package org.fachui.simulators.post.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.post.application.Delivering;
import org.fachui.simulators.post.application.TakingTexts;
import org.fachui.simulators.post.application.TakingTexts.Taken;
import org.fachui.simulators.post.register.Register;
import org.fachui.simulators.post.register.Text;
import org.fachui.simulators.wire.Call;
import org.fachui.simulators.wire.Desk;
import org.fachui.simulators.wire.Reply;
import org.fachui.simulators.wire.Troubles.Trouble;

/** The contract: {@code /sms/v1/…}. */
public final class SmsApi implements Desk {
  private final Register register;
  private final TakingTexts taking;
  private final Delivering delivering;

  /** Answers from these. */
  public SmsApi(Register register, TakingTexts taking, Delivering delivering) {
    this.register = register;
    this.taking = taking;
    this.delivering = delivering;
  }

  @Override
  public Reply answer(Call call, Trouble trouble) {
    String path = String.join("/", call.path());
    if (call.method().equals("POST") && path.equals("sms/v1/messages")) {
      return trouble.has(Fault.OUT_OF_HOURS)
          ? Reply.problem(Problem.TOO_MANY, "nothing was taken").with("Retry-After", "2")
          : take(call);
    }
    if (call.method().equals("GET") && path.matches("sms/v1/messages/[0-9a-f-]{36}")) {
      Optional<Text> text = register.text(call.path().get(3));
      return text.isEmpty()
          ? Reply.problem(Problem.NO_SUCH_MESSAGE, "it may still arrive")
          : Reply.json(200, delivering.standing(text.get()));
    }
    return Reply.problem(Problem.NO_SUCH_PATH, "the contract has no such path");
  }

  private Reply take(Call call) {
    Taken taken = taking.take(call.text());
    return switch (taken.verdict()) {
      case FRESH -> {
        delivering.soon(taken.messageId());
        yield acknowledged(202, taken);
      }
      case KNOWN -> acknowledged(200, taken);
      case OTHER_BYTES -> Reply.problem(Problem.OTHER_BYTES, "a correction has a new id");
      case NO_SUCH_NUMBER -> Reply.problem(Problem.NO_SUCH_NUMBER, "nothing is sent");
      case NUMBER_BLOCKED -> Reply.problem(Problem.NUMBER_BLOCKED, "nothing is sent");
    };
  }

  private static Reply acknowledged(int status, Taken taken) {
    return Reply.json(
        status,
        JsonNodeFactory.instance
            .objectNode()
            .put("messageId", taken.messageId())
            .put("takenAt", taken.at().toString()));
  }
}
