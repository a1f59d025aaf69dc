package org.fachui.auction.enrolment.application;

import java.time.Instant;
import java.util.UUID;
import org.fachui.auction.enrolment.model.ConnectionWithSale;
import org.fachui.kernel.people.ResidentId;

/** Whom the courts have declared as connected with their sales (NJA-34). A port. */
public interface ConnectedPersons {
  /** A declaration. It does not name the person. */
  record Declaration(UUID id, String court, ConnectionWithSale connection, Instant declaredAt) {}

  /**
   * A declaration as it stands.
   *
   * @param fresh whether it was made now
   */
  record Declared(Declaration declaration, boolean fresh) {}

  /**
   * Declares a person; the first declaration of a person stays.
   *
   * @param by the account of whoever declares
   */
  Declared declare(String court, ResidentId person, ConnectionWithSale connection, String by);
}
