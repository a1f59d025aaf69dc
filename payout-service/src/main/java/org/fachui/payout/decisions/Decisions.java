package org.fachui.payout.decisions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.decisions.Decision.About;
import org.fachui.payout.decisions.Decision.Choice;
import org.fachui.platform.store.StoreFailure;
import org.jspecify.annotations.Nullable;

/** All decisions, in the caller's transaction, which lets nobody else move the pool. */
public final class Decisions {
  private Decisions() {}

  /** What an approval is worth. */
  public sealed interface Approval {
    /** It is another person's, and of what stands: do it, then {@link Decisions#approve}. */
    record Fits(Decision decision) implements Approval {}

    /** The same person has approved the same before. */
    record Again() implements Approval {}

    /**
     * It is not one.
     *
     * @param open what is proposed now; null if nothing is
     */
    record Refused(Reason reason, @Nullable Decision open) implements Approval {}
  }

  /** Why an approval is none, in the order in which it is looked at. */
  public enum Reason {
    /** Nobody has proposed anything. */
    NOT_PROPOSED,
    /** The approver has proposed it. */
    OWN_PROPOSAL,
    /** Something else, or another figure, is proposed now. */
    OTHER_FIGURE
  }

  /** All about a thing, the oldest first. */
  public static List<Decision> of(Connection c, About about, UUID subject) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT choice, fen, reason, document_sha256, proposed_by, proposed_at, approved_by, approved_at
            FROM decision WHERE about = ? AND subject = ? ORDER BY id
            """)) {
      select.setString(1, about.name());
      select.setObject(2, subject);
      List<Decision> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          OffsetDateTime approved = row.getObject(8, OffsetDateTime.class);
          found.add(
              new Decision(
                  Choice.valueOf(row.getString(1)),
                  row.getLong(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getObject(6, OffsetDateTime.class).toInstant(),
                  row.getString(7),
                  approved == null ? null : approved.toInstant()));
        }
      }
      return found;
    }
  }

  /** Proposes; another open proposal about the same thing is replaced. */
  public static void propose(
      Connection c, About about, UUID subject, DecisionProposal proposal, String by, Instant now)
      throws SQLException {
    Sql.update(
        c,
        "DELETE FROM decision WHERE about = ? AND subject = ? AND approved_at IS NULL",
        about,
        subject);
    Sql.update(
        c,
        """
        INSERT INTO decision (about, subject, choice, fen, reason, document_sha256, proposed_by, proposed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        about,
        subject,
        proposal.choice(),
        proposal.fen(),
        proposal.reason(),
        proposal.documentSha256(),
        by,
        now);
  }

  /** What this person's approval is worth; it changes nothing. */
  public static Approval judge(List<Decision> decisions, DecisionApproval approval, String by) {
    Optional<Decision> last =
        decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    Decision open = last.filter(Decision::isOpen).orElse(null);
    if (open == null) {
      return last.filter(one -> one.isApproved(approval, by)).isPresent()
          ? new Approval.Again()
          : new Approval.Refused(Reason.NOT_PROPOSED, null);
    }
    if (by.equals(open.proposedBy())) {
      return new Approval.Refused(Reason.OWN_PROPOSAL, open);
    }
    return open.choice() == approval.decision() && open.fen() == approval.fen()
        ? new Approval.Fits(open)
        : new Approval.Refused(Reason.OTHER_FIGURE, open);
  }

  /** Writes down that the open proposal is approved. */
  public static void approve(Connection c, About about, UUID subject, String by, Instant now)
      throws SQLException {
    long approved =
        Sql.update(
            c,
            """
            UPDATE decision SET approved_by = ?, approved_at = ?
            WHERE about = ? AND subject = ? AND approved_at IS NULL
            """,
            by,
            now,
            about,
            subject);
    if (approved != 1) {
      throw new StoreFailure("nothing is proposed about " + subject);
    }
  }
}
