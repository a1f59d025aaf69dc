package org.fachui.simulators.bureau.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.fachui.simulators.bureau.application.AssessedTax;
import org.fachui.simulators.bureau.application.PayingTax;
import org.fachui.simulators.bureau.register.Fact;
import org.fachui.simulators.bureau.register.Register;
import org.fachui.simulators.bureau.register.Unit;
import org.fachui.simulators.wire.Call;
import org.fachui.simulators.wire.Desk;
import org.fachui.simulators.wire.Reply;
import org.fachui.simulators.wire.Troubles.Trouble;

/** What only a simulation has: {@code /sim/…}. */
public final class SimApi implements Desk {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Register register;
  private final PayingTax paying;
  private final TaxPage page;

  /** Answers from these. */
  public SimApi(Register register, PayingTax paying) {
    this.register = register;
    this.paying = paying;
    this.page = new TaxPage(paying);
  }

  @Override
  public Reply answer(Call call, Trouble trouble) {
    return switch (call.method() + " " + String.join("/", call.path())) {
      case "POST sim/units" -> unit(read(call));
      case "POST sim/persons" -> person(read(call));
      case "POST sim/tax-payments" -> pay(read(call));
      case "GET sim/register" -> Reply.lines(new RegisterText(register)::writeTo);
      case "GET sim/summary" -> Reply.json(200, new RegisterText(register).summary());
      case "GET sim/tax" -> page.form(call);
      case "POST sim/tax" -> page.pay(call);
      default -> Reply.problem(Problem.NO_SUCH_PATH, "the simulator has no such path");
    };
  }

  private Reply unit(JsonNode body) {
    Unit unit = UnitReader.read(body);
    register.add(new Fact.UnitKnown(unit));
    return Reply.json(201, MAPPER.createObjectNode().put("unitCode", unit.unitCode()));
  }

  private Reply person(JsonNode body) {
    String residentId = body.path("residentId").asText();
    if (!residentId.matches("[0-9]{17}[0-9X]")) {
      throw new IllegalArgumentException("no resident id");
    }
    register.add(
        new Fact.PersonKnown(
            residentId,
            body.path("restricted").asBoolean(false),
            Math.max(0, body.path("homes").asInt(0))));
    return Reply.json(201, MAPPER.createObjectNode().put("known", true));
  }

  private Reply pay(JsonNode body) {
    Optional<AssessedTax> tax = paying.find(body.path("messageId").asText());
    if (tax.isEmpty()) {
      return Reply.problem(Problem.NO_SUCH_MESSAGE, "nothing was assessed under this id");
    }
    paying.pay(tax.get());
    return Reply.json(
        200,
        MAPPER
            .createObjectNode()
            .put("assessmentId", tax.get().assessmentId())
            .put("paidFen", tax.get().totalFen())
            .put("payTo", tax.get().payTo()));
  }

  private static JsonNode read(Call call) {
    try {
      return MAPPER.readTree(call.body().length == 0 ? "{}" : call.text());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }
}
