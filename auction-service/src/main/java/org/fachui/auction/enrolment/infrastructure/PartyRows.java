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

/** Writes who takes part by an enrolment: each in a lot once, in whatever role. */
final class PartyRows {
  private final Particulars particulars;

  PartyRows(Particulars particulars) {
    this.particulars = particulars;
  }

  /** Says whether all were added; false when one of them takes part in the lot already. */
  boolean add(Connection connection, UUID enrolmentId, UUID lotId, EnrolmentRequested request)
      throws SQLException {
    List<Buyer> buyers = request.taking().buyers();
    boolean added = true;
    for (int i = 0; i < buyers.size(); i++) {
      Buyer buyer = buyers.get(i);
      added &= add(connection, enrolmentId, i, lotId, buyer.identity(), buyer.share());
    }
    if (!request.taking().buysHimself(request.applicant())) {
      Identity agent = new Identity.Person(request.applicant().residentId());
      added &= add(connection, enrolmentId, buyers.size(), lotId, agent, null);
    }
    return added;
  }

  private boolean add(
      Connection connection,
      UUID enrolmentId,
      int position,
      UUID lotId,
      Identity identity,
      @Nullable Share share)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO enrolment_parties
              (enrolment_id, position, lot_id, role, company, person, share_part, share_whole)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (lot_id, person) WHERE released_at IS NULL DO NOTHING
            """)) {
      insert.setObject(1, enrolmentId);
      insert.setInt(2, position);
      insert.setObject(3, lotId);
      insert.setString(4, share == null ? "AGENT" : "BUYER");
      insert.setBoolean(5, identity.company());
      insert.setBytes(6, particulars.person(identity));
      insert.setObject(7, share == null ? null : share.part());
      insert.setObject(8, share == null ? null : share.whole());
      return insert.executeUpdate() == 1;
    }
  }
}
