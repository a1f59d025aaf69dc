package org.fachui.simulators.bank.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.fachui.simulators.bank.application.ClosingAccount;
import org.fachui.simulators.bank.application.EndingDay;
import org.fachui.simulators.bank.application.PayingIn;
import org.fachui.simulators.bank.register.Book;
import org.fachui.simulators.bank.register.Fact;
import org.fachui.simulators.bank.register.Register;
import org.fachui.simulators.wire.Call;
import org.fachui.simulators.wire.Desk;
import org.fachui.simulators.wire.Reply;
import org.fachui.simulators.wire.Troubles.Trouble;

/** What only a simulation has: {@code /sim/…}. */
public final class SimApi implements Desk {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Register register;
  private final PayingIn paying;
  private final ClosingAccount closing;
  private final EndingDay days;
  private final PayPage page;

  /** Answers from these. */
  public SimApi(Register register, PayingIn paying, ClosingAccount closing, EndingDay days) {
    this.register = register;
    this.paying = paying;
    this.closing = closing;
    this.days = days;
    this.page = new PayPage(paying);
  }

  @Override
  public Reply answer(Call call, Trouble trouble) {
    return switch (call.method() + " " + String.join("/", call.path())) {
      case "POST sim/credits" -> credit(call);
      case "POST sim/accounts/close" -> close(read(call));
      case "POST sim/day/end" -> end();
      case "GET sim/register" -> Reply.lines(new RegisterText(register)::writeTo);
      case "GET sim/summary" ->
          Reply.json(200, new RegisterText(register).summary().put("dayKnown", days.isKnown()));
      case "GET sim/pay" -> page.form(call);
      case "POST sim/pay" -> page.pay(call);
      default -> Reply.problem(Problem.NO_SUCH_PATH, "the simulator has no such path");
    };
  }

  private Reply credit(Call call) {
    JsonNode body = read(call);
    String key = call.header("Idempotency-Key").orElseGet(() -> UUID.randomUUID().toString());
    Fact.Credited credit =
        paying.pay(
            new PayingIn.Payment(
                key,
                body.path("virtualNo").asText(""),
                body.path("payer").asText(""),
                new PayingIn.Account(
                    body.path("payerBankNo").asText(""), body.path("payerAccountNo").asText("")),
                body.path("fen").asLong(),
                body.path("reference").asText("")));
    ObjectNode answer = MAPPER.createObjectNode();
    answer.put("bank", credit.bank()).put("entryRef", credit.entryRef());
    return Reply.json(201, answer.put("fen", credit.fen()).put("date", "" + credit.day()));
  }

  private Reply close(JsonNode body) {
    Book book =
        register
            .book(body.path("bank").asText())
            .orElseThrow(() -> new IllegalArgumentException("no such bank"));
    String accountNo = body.path("accountNo").asText();
    if (!accountNo.matches("[A-Za-z0-9-]{1,34}")) {
      throw new IllegalArgumentException("no account number");
    }
    int returns = closing.close(book, accountNo);
    return Reply.json(200, MAPPER.createObjectNode().put("closed", true).put("returns", returns));
  }

  private Reply end() {
    EndingDay.Ended ended = days.end();
    return Reply.json(
        200,
        MAPPER
            .createObjectNode()
            .put("ended", ended.date().toString())
            .put("date", ended.next().toString())
            .put("returns", ended.returns()));
  }

  private static JsonNode read(Call call) {
    try {
      return MAPPER.readTree(call.body().length == 0 ? "{}" : call.text());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }
}
