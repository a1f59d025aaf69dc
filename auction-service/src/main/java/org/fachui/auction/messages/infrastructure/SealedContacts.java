package org.fachui.auction.messages.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fachui.auction.messages.model.Address;
import org.fachui.auction.messages.model.Channel;
import org.fachui.platform.protection.FieldCipher;

/** Addresses and codes as they are stored: sealed for the contact that they belong to. */
@ApplicationScoped
public class SealedContacts {
  private static final String ADDRESS = "contacts.address/";
  private static final String CODE = "contacts.code/";
  private static final String LOOKUP = "contact-address/";

  private FieldCipher cipher;

  @Inject
  public SealedContacts(FieldCipher cipher) {
    this.cipher = cipher;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected SealedContacts() {}

  byte[] address(UUID id, Address address) {
    return cipher.seal(address.text(), ADDRESS + id);
  }

  Address address(UUID id, Channel channel, byte[] sealed) {
    return new Address(channel, cipher.open(sealed, ADDRESS + id));
  }

  byte[] code(UUID id, String code) {
    return cipher.seal(code, CODE + id);
  }

  String code(UUID id, byte[] sealed) {
    return cipher.open(sealed, CODE + id);
  }

  /** The same for the same address, and nothing without the key. */
  byte[] hash(Address address) {
    return cipher.lookup(LOOKUP + address.channel(), address.text());
  }
}
