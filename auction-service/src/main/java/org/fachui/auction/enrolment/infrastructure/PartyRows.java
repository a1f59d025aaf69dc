package org.fachui.auction.enrolment.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.enrolment.application.EnrolmentRequested;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.model.Share;
import org.jspecify.annotations.Nullable;

/**
 * Writes who takes part by an enrolment: each in a lot once, in whatever role. Those who wait for
 * the court hold no place until it has confirmed them.
 */
final class PartyRows {
  private final Particulars particulars;

  PartyRows(Particulars particulars) {
    this.particulars = particulars;
  }

  /** Says whether all were added; false when one of them takes part in the lot already. */
  boolean add(Connection connection, UUID enrolmentId, UUID lotId, EnrolmentRequested request)
      throws SQLException {
    oneAfterTheOther(connection, lotId);
    List<Buyer> buyers = request.taking().buyers();
    boolean holds = !request.represents();
    boolean added = true;
    for (int i = 0; i < buyers.size(); i++) {
      Buyer buyer = buyers.get(i);
      added &= add(connection, enrolmentId, i, lotId, buyer.identity(), buyer.share(), holds);
    }
    if (!request.taking().buysHimself(request.applicant())) {
      Identity agent = new Identity.Person(request.applicant().residentId());
      added &= add(connection, enrolmentId, buyers.size(), lotId, agent, null, holds);
    }
    return added;
  }

  private boolean add(
      Connection connection,
      UUID enrolmentId,
      int position,
      UUID lotId,
      Identity identity,
      @Nullable Share share,
      boolean holds)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO enrolment_parties
              (enrolment_id, position, lot_id, role, company, person, share_part, share_whole, holds)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (lot_id, person) WHERE holds DO NOTHING
            """)) {
      insert.setObject(1, enrolmentId);
      insert.setInt(2, position);
      insert.setObject(3, lotId);
      insert.setString(4, share == null ? "AGENT" : "BUYER");
      insert.setBoolean(5, identity.company());
      insert.setBytes(6, particulars.person(identity));
      insert.setObject(7, share == null ? null : share.part());
      insert.setObject(8, share == null ? null : share.whole());
      insert.setBoolean(9, holds);
      return insert.executeUpdate() == 1;
    }
  }

  /** Gives those who were confirmed their place; false when one of them takes part already. */
  static boolean hold(Connection connection, UUID enrolmentId, UUID lotId) throws SQLException {
    oneAfterTheOther(connection, lotId);
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE enrolment_parties SET holds = true WHERE enrolment_id = ? AND NOT EXISTS (
              SELECT 1 FROM enrolment_parties own JOIN enrolment_parties other
                ON other.lot_id = own.lot_id AND other.person = own.person AND other.holds
              WHERE own.enrolment_id = ? AND other.enrolment_id <> own.enrolment_id)
            """)) {
      update.setObject(1, enrolmentId);
      update.setObject(2, enrolmentId);
      return update.executeUpdate() > 0;
    }
  }

  /** Two who name each other wait here, and not for one another's rows. */
  private static void oneAfterTheOther(Connection connection, UUID lotId) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT 1 FROM lots WHERE id = ? FOR NO KEY UPDATE")) {
      lock.setObject(1, lotId);
      lock.execute();
    }
  }
}
