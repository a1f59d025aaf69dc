package org.fachui.auction.enrolment.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.enrolment.application.Applicants;
import org.fachui.auction.enrolment.model.Applicant;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.platform.protection.FieldCipher;

/** Reads and opens particulars. */
@ApplicationScoped
public class JdbcApplicants implements Applicants {
  private EngineDatabase database;
  private Particulars particulars;

  @Inject
  public JdbcApplicants(EngineDatabase database, FieldCipher cipher) {
    this.database = database;
    this.particulars = new Particulars(cipher);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcApplicants() {}

  @Override
  public Optional<Applicant> of(UUID enrolmentId) {
    return sealed(enrolmentId).map(kept -> particulars.opened(enrolmentId, kept));
  }

  @Override
  public List<Buyer> buyers(UUID enrolmentId) {
    return sealed(enrolmentId).map(kept -> particulars.buyers(enrolmentId, kept)).orElse(List.of());
  }

  private Optional<byte[]> sealed(UUID enrolmentId) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT particulars FROM enrolments WHERE id = ?")) {
            select.setObject(1, enrolmentId);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
          }
        });
  }
}
