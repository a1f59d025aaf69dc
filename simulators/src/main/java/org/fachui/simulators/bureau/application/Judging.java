package org.fachui.simulators.bureau.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.fachui.simulators.bureau.register.Bureau;
import org.fachui.simulators.bureau.register.Defect;
import org.fachui.simulators.bureau.register.Message;
import org.fachui.simulators.bureau.register.Register;
import org.fachui.simulators.bureau.register.Unit;

/**
 * What stands against a message, all of it at once, and what comes of one against which nothing
 * stands.
 */
final class Judging {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final Register register;

  Judging(Register register) {
    this.register = register;
  }

  /** Everything that is wrong with it now. */
  List<Defect> defects(Message message) {
    List<Defect> found = new ArrayList<>();
    Optional<Unit> unit = register.unit(message.unitCode());
    if (unit.isEmpty()) {
      found.add(new Defect("NO_SUCH_UNIT", "no unit has this code"));
    }
    if (!message.person().complete()) {
      found.add(new Defect("NO_PERSON", "the person's number or name is missing or cannot be"));
    }
    switch (message.kind()) {
      case "TITLE_TRANSFER" -> transfer(message, unit, found);
      case "CERTIFICATE" -> certificate(message, unit, found);
      case "TAX_ASSESSMENT" -> assessment(message, found);
      case "TAX_PAYMENT" -> payment(message, found);
      default -> {
        // a supplier asks for no more
      }
    }
    return found;
  }

  private void transfer(Message message, Optional<Unit> unit, List<Defect> found) {
    ruling(message, found);
    String certificate = message.payload().path("taxCertificateNo").asText();
    if (!register.isTaxCertificate(certificate, message.unitCode())) {
      found.add(new Defect("NO_TAX_CERTIFICATE", "the tax bureau has issued none of this number"));
    }
    if (register.isEnteredUnder(message)) {
      found.add(new Defect("ENTERED_BEFORE", "the transfer under this ruling stands"));
      return;
    }
    List<String> cancel =
        StreamSupport.stream(message.payload().path("cancel").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    List<String> burdens = unit.map(Unit::burdens).orElse(List.of());
    burdens.stream()
        .filter(no -> !cancel.contains(no))
        .forEach(no -> found.add(new Defect("BURDEN_LEFT", no + " is not cancelled")));
    cancel.stream()
        .filter(no -> !burdens.contains(no))
        .forEach(no -> found.add(new Defect("NO_SUCH_BURDEN", no + " is not on the unit")));
  }

  private static void ruling(Message message, List<Defect> found) {
    if (message.payload().path("rulingNo").asText().isBlank()) {
      found.add(new Defect("NO_RULING", "the number of the ruling is missing"));
    }
  }

  private static void certificate(Message message, Optional<Unit> unit, List<Defect> found) {
    String entryNo = message.payload().path("entryNo").asText();
    boolean owns =
        unit.filter(one -> !entryNo.isEmpty() && one.entryNo().equals(entryNo))
            .filter(one -> one.owner().equals(message.person()))
            .isPresent();
    if (!owns) {
      found.add(new Defect("OTHER_OWNER", "this entry does not make this person the owner"));
    }
  }

  private static void assessment(Message message, List<Defect> found) {
    ruling(message, found);
    if (!message.payload().path("priceFen").canConvertToLong()
        || message.payload().path("priceFen").asLong() <= 0) {
      found.add(new Defect("NO_PRICE", "the price is missing"));
    }
  }

  private void payment(Message message, List<Defect> found) {
    if (assessmentOf(message).isEmpty()) {
      found.add(new Defect("NO_ASSESSMENT", "nothing was assessed under this id"));
    }
  }

  private Optional<Message> assessmentOf(Message payment) {
    return register
        .message(Bureau.TAX, payment.payload().path("assessmentId").asText())
        .filter(one -> one.kind().equals("TAX_ASSESSMENT") && !one.entryNo().isEmpty())
        .filter(one -> one.unitCode().equals(payment.unitCode()));
  }

  /** Whether it can be entered already; a payment waits for the money. */
  boolean isDue(Message message) {
    return !message.kind().equals("TAX_PAYMENT")
        || assessmentOf(message)
            .filter(one -> register.isPaid(one.id()) || AssessedTax.of(one).totalFen() == 0)
            .isPresent();
  }

  /**
   * What comes of it.
   *
   * @param entryNo that it is entered under
   */
  ObjectNode result(Message message, String entryNo, Instant now) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    return switch (message.kind()) {
      case "CERTIFICATE" -> certificate(message, entryNo, now);
      case "TAX_ASSESSMENT" -> {
        LocalDate day = LocalDate.ofInstant(now, CHINA);
        ObjectNode assessed =
            TaxTable.on(day).assess(message.payload(), register.unit(message.unitCode()));
        yield assessed.put("payTo", AssessedTax.payTo(entryNo));
      }
      case "TAX_PAYMENT" ->
          result
              .put("certificateNo", Register.taxCertificateNo(entryNo))
              .put("paidFen", AssessedTax.of(assessmentOf(message).orElseThrow()).totalFen());
      case "ACCOUNT_CHANGE" -> result.put("accountNo", "A" + entryNo.replaceAll("[^0-9]", ""));
      default -> result;
    };
  }

  private ObjectNode certificate(Message message, String entryNo, Instant now) {
    Unit unit = register.unit(message.unitCode()).orElseThrow();
    String number = "Q" + entryNo;
    String document =
        """
        不动产权电子证书（模拟）
        证书编号：%s
        权利人：%s
        坐落：%s
        不动产单元号：%s
        登簿编号：%s
        登簿日期：%s
        发证日期：%s
        """
            .formatted(
                number,
                unit.owner().name(),
                unit.place(),
                unit.unitCode(),
                unit.entryNo(),
                unit.since(),
                LocalDate.ofInstant(now, CHINA));
    return JsonNodeFactory.instance
        .objectNode()
        .put("certificateNo", number)
        .put("sha256", sha256(document))
        .put("document", document);
  }

  /** Of the text's UTF-8 bytes, in lower-case hex. */
  static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
