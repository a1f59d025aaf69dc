package org.fachui.simulators.bank.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fachui.simulators.bank.register.Book;
import org.fachui.simulators.bank.register.Fact;
import org.fachui.simulators.bank.register.Register;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.faults.Faults;
import org.fachui.simulators.wire.Courier;
import org.fachui.simulators.wire.SharedKey;

/**
 * Tells the platform of credits, again and again until it says 2xx; what it has not confirmed when
 * the bank ends is told after the next start.
 */
public final class Notices implements AutoCloseable {
  private static final String PATH = "/payout/api/bank/notices";
  private static final int REPEATS = 2;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Register register;
  private final Faults faults;
  private final Courier courier;

  /**
   * Nothing is told yet.
   *
   * @param platform its address without a path
   */
  public Notices(Register register, URI platform, SharedKey key, Faults faults) {
    this.register = register;
    this.faults = faults;
    this.courier = new Courier(platform.resolve(PATH), key, 1);
  }

  /** After a start: tells of all credits that were not confirmed. */
  public void resume() {
    for (Book book : register.books()) {
      book.during(book::credits).forEach(this::tell);
    }
  }

  /** Tells of a credit soon, unless the platform knows. */
  public void tell(Fact.Credited credit) {
    if (!register.isNoticed(credit.entryRef())) {
      byte[] body = body(credit);
      courier.deliver(credit.entryRef(), body, () -> confirmed(credit, body));
    }
  }

  private void confirmed(Fact.Credited credit, byte[] body) {
    register.add(List.of(new Fact.Noticed(credit.entryRef())));
    if (faults.strikes(Fault.DUPLICATE_NOTICE, credit.entryRef())) {
      for (int i = 0; i < REPEATS; i++) {
        courier.mention(body);
      }
    }
  }

  private static byte[] body(Fact.Credited credit) {
    ObjectNode body = MAPPER.createObjectNode();
    if (!credit.payerAccountNo().isEmpty()) {
      body.put("payerBankNo", credit.payerBankNo());
      body.put("payerAccountNo", credit.payerAccountNo());
    }
    return body.put("bank", credit.bank())
        .put("accountNo", credit.bank() + "-COURT")
        .put("entryRef", credit.entryRef())
        .put("virtualNo", credit.virtualNo())
        .put("fen", credit.fen())
        .put("payer", credit.payer())
        .put("reference", credit.reference())
        .put("at", credit.at().toString())
        .put("date", credit.day().toString())
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    courier.close();
  }
}
