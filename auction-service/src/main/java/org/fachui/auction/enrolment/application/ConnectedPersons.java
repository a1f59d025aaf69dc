package org.fachui.auction.enrolment.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.enrolment.model.ConnectionWithSale;
import org.fachui.auction.enrolment.model.Identity;
import org.jspecify.annotations.Nullable;

/** Whom the courts have declared as connected with their sales (NJA-34). A port. */
public interface ConnectedPersons {
  /**
   * A declaration. It does not name the person.
   *
   * @param withdrawnAt null while it stands
   */
  record Declaration(
      UUID id,
      String court,
      ConnectionWithSale connection,
      Instant declaredAt,
      @Nullable Instant withdrawnAt) {}

  /**
   * A declaration as it stands.
   *
   * @param fresh whether it was made now
   */
  record Declared(Declaration declaration, boolean fresh) {}

  /**
   * Declares somebody; the declaration that stands stays.
   *
   * @param by the account of whoever declares
   */
  Declared declare(String court, Identity person, ConnectionWithSale connection, String by);

  /** What a court declared, those that stand first. */
  List<Declaration> of(String court);

  /** The declaration that stands for somebody; empty if there is none. */
  Optional<Declaration> standing(String court, Identity person);

  /** Withdraws a declaration, once; empty if the court made no such. */
  Optional<Declaration> withdraw(String court, UUID id, String by);
}
