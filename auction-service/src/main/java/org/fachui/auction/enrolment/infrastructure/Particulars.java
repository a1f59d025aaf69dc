package org.fachui.auction.enrolment.infrastructure;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fachui.auction.enrolment.model.Applicant;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.model.RefundAccount;
import org.fachui.auction.enrolment.model.Taking;
import org.fachui.kernel.people.BankAccount;
import org.fachui.kernel.people.BankNumber;
import org.fachui.kernel.people.ResidentId;
import org.fachui.platform.protection.FieldCipher;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;

/** A person's particulars as they are kept: one sealed JSON object, and a hash to find them by. */
final class Particulars {
  private final FieldCipher cipher;
  private final IdentityHashes hashes;

  Particulars(FieldCipher cipher) {
    this.cipher = cipher;
    this.hashes = new IdentityHashes(cipher);
  }

  /** The keyed hash of an identity; the same for its spellings in 15 and 18 characters. */
  byte[] person(ResidentId id) {
    return hashes.of(id);
  }

  /** The keyed hash of whoever this is. */
  byte[] person(Identity identity) {
    return hashes.of(identity);
  }

  byte[] sealed(UUID enrolmentId, Applicant applicant, Taking taking) {
    String json =
        CanonicalJson.write(
            JsonObject.builder()
                .put("name", applicant.name())
                .put("residentId", applicant.residentId().text())
                .put("phone", applicant.phone())
                .put("address", applicant.address())
                .put("refundName", applicant.refund().holder())
                .put("refundBank", applicant.refund().account().bank().text())
                .put("refundAccount", applicant.refund().account().number())
                .put("buyers", SealedBuyers.json(taking.buyers()))
                .build());
    return cipher.seal(json, purpose(enrolmentId));
  }

  Applicant opened(UUID enrolmentId, byte[] sealed) {
    JsonObject json = CanonicalJson.parseObject(cipher.open(sealed, purpose(enrolmentId)));
    return new Applicant(
        text(json, "name"),
        new ResidentId(text(json, "residentId")),
        text(json, "phone"),
        text(json, "address"),
        new RefundAccount(
            text(json, "refundName"),
            new BankAccount(
                new BankNumber(text(json, "refundBank")), text(json, "refundAccount"))));
  }

  /** For whom he enrolled; what was sealed before there were others holds the person alone. */
  List<Buyer> buyers(UUID enrolmentId, byte[] sealed) {
    JsonObject json = CanonicalJson.parseObject(cipher.open(sealed, purpose(enrolmentId)));
    return json.get("buyers") instanceof JsonArray named
        ? SealedBuyers.of(named)
        : Taking.alone(opened(enrolmentId, sealed)).buyers();
  }

  private static String purpose(UUID enrolmentId) {
    return "enrolments.particulars/" + enrolmentId;
  }

  private static String text(JsonObject json, String member) {
    return ((JsonText) Objects.requireNonNull(json.get(member), member)).value();
  }
}
