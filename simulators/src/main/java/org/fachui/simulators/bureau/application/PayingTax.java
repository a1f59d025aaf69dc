package org.fachui.simulators.bureau.application;

import java.time.Clock;
import java.util.Optional;
import org.fachui.simulators.bureau.register.Bureau;
import org.fachui.simulators.bureau.register.Fact;
import org.fachui.simulators.bureau.register.Message;
import org.fachui.simulators.bureau.register.Register;
import org.fachui.simulators.bureau.register.State;

/** Takes the money for an assessed tax, once. */
public final class PayingTax {
  private final Register register;
  private final Working working;
  private final Clock clock;

  /** Into this register. */
  public PayingTax(Register register, Working working, Clock clock) {
    this.register = register;
    this.working = working;
    this.clock = clock;
  }

  /**
   * The assessment that somebody means.
   *
   * @param what the message id of an assessment or of its payment, or the number to pay to
   */
  public Optional<AssessedTax> find(String what) {
    Optional<Message> named = register.message(Bureau.TAX, what);
    return named
        .filter(one -> one.kind().equals("TAX_PAYMENT"))
        .map(one -> one.payload().path("assessmentId").asText())
        .flatMap(id -> register.message(Bureau.TAX, id))
        .or(() -> named)
        .or(() -> AssessedTax.entryNo(what).flatMap(register::assessment))
        .filter(one -> one.kind().equals("TAX_ASSESSMENT") && one.state() == State.ENTERED)
        .map(AssessedTax::of);
  }

  /** Whether it was paid. */
  public boolean isPaid(AssessedTax tax) {
    return register.isPaid(tax.assessmentId());
  }

  /** Pays it; nothing happens when it is paid already. */
  public void pay(AssessedTax tax) {
    register.during(
        () -> {
          if (!isPaid(tax)) {
            register.add(new Fact.TaxPaid(tax.assessmentId(), clock.instant()));
          }
          return tax;
        });
    working.paid(tax.assessmentId());
  }
}
