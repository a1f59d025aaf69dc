package org.fachui.auction.enrolment.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.application.CurrentKey;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.enrolment.application.Applicants;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.auction.enrolment.model.IdentityAccess;
import org.fachui.platform.protection.FieldCipher;

/** Reads and opens particulars. */
@ApplicationScoped
public class JdbcApplicants implements Applicants {
  private EngineDatabase database;
  private Particulars particulars;
  private AccessChain accesses;

  @Inject
  public JdbcApplicants(
      EngineDatabase database,
      FieldCipher cipher,
      CurrentKey key,
      SecureRandom randomness,
      Clock clock) {
    this.database = database;
    this.particulars = new Particulars(cipher);
    this.accesses = new AccessChain(key, randomness, clock);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcApplicants() {}

  @Override
  public List<Buyer> buyers(UUID enrolmentId, IdentityAccess access) {
    return database.transaction(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT particulars FROM enrolments WHERE id = ?")) {
            select.setObject(1, enrolmentId);
            try (ResultSet row = select.executeQuery()) {
              if (!row.next()) {
                return List.of();
              }
              accesses.add(connection, enrolmentId, access);
              return particulars.buyers(enrolmentId, row.getBytes(1));
            }
          }
        });
  }

  @Override
  public void read(UUID enrolmentId, IdentityAccess access) {
    database.transaction(
        connection -> {
          accesses.add(connection, enrolmentId, access);
          return enrolmentId;
        });
  }
}
