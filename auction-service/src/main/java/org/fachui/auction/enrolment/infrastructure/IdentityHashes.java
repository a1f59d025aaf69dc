package org.fachui.auction.enrolment.infrastructure;

import org.fachui.auction.enrolment.model.Identity;
import org.fachui.kernel.people.ResidentId;
import org.fachui.platform.protection.FieldCipher;

/** Keyed hashes by which somebody is found again without the number being stored. */
public final class IdentityHashes {
  private final FieldCipher cipher;

  public IdentityHashes(FieldCipher cipher) {
    this.cipher = cipher;
  }

  /** Of a person; the same for the spellings in 15 and 18 characters. */
  byte[] of(ResidentId id) {
    return cipher.lookup("resident-id", id.in18().text());
  }

  /** Of whoever this is. */
  public byte[] of(Identity identity) {
    return switch (identity) {
      case Identity.Person person -> of(person.id());
      case Identity.Company company -> cipher.lookup("credit-code", company.code().text());
    };
  }
}
