package org.fachui.payout.halts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.batches.infrastructure.HaltedFiles;
import org.fachui.payout.batches.infrastructure.Incidents;
import org.fachui.payout.batches.infrastructure.OneByOne;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.decisions.Decision.About;
import org.fachui.payout.decisions.Decision.Choice;
import org.fachui.payout.decisions.DecisionApproval;
import org.fachui.payout.decisions.DecisionProposal;
import org.fachui.payout.decisions.Decisions;
import org.fachui.payout.decisions.Decisions.Approval;
import org.fachui.payout.halts.HaltOutcome.Done;
import org.fachui.payout.halts.HaltOutcome.NotApproved;
import org.fachui.payout.halts.HaltOutcome.NotFound;
import org.fachui.payout.halts.HaltOutcome.Reason;
import org.fachui.payout.halts.HaltOutcome.Refused;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.platform.store.Transactions;

/** Ends halts: one person proposes, another approves, and the payments go or never do. */
@ApplicationScoped
public class Halts {
  private Transactions transactions;
  private OneByOne oneByOne;
  private Accounts accounts;
  private HaltedFiles files;
  private Clock clock;

  @Inject
  public Halts(Transactions transactions, PostingTransfers ledger, Accounts accounts, Clock clock) {
    this.transactions = transactions;
    this.oneByOne = new OneByOne(transactions);
    this.accounts = accounts;
    this.files = new HaltedFiles(ledger, accounts);
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Halts() {}

  /** Those of a pool, the oldest first. */
  public List<Halt> ofPool(UUID pool) {
    return transactions.reading(c -> HaltRows.ofPool(c, pool));
  }

  /** Proposes what becomes of the payments; replaces a proposal that nobody approved. */
  public HaltOutcome propose(UUID pool, UUID haltId, DecisionProposal proposal, String by) {
    return transactions.run(
        locked(
            pool,
            haltId,
            (c, stands) -> {
              if (stands.endedAt() != null) {
                return new Refused(Reason.ALREADY_DECIDED, stands);
              }
              if (proposal.fen() != stands.fen()) {
                return new Refused(Reason.OTHER_FIGURE, stands);
              }
              Decisions.propose(c, About.HALT, haltId, proposal, by, clock.instant());
              return done(c, stands);
            }));
  }

  /** Approves it; the payments are queued or ended with it, while nobody applies what banks say. */
  public HaltOutcome approve(UUID pool, UUID haltId, DecisionApproval approval, String by) {
    return oneByOne.run(
        locked(
            pool,
            haltId,
            (c, stands) ->
                switch (Decisions.judge(stands.decisions(), approval, by)) {
                  case Approval.Again again -> new Done(stands);
                  case Approval.Refused refused -> new NotApproved(refused);
                  case Approval.Fits fits -> end(c, stands, fits.decision().choice(), by);
                }));
  }

  private HaltOutcome end(Connection c, Halt stands, Choice choice, String by) throws SQLException {
    Optional<Reason> doubt = doubt(c, stands);
    if (doubt.isPresent()) {
      return new Refused(doubt.get(), stands);
    }
    List<UUID> chunks = chunks(c, stands.haltId());
    Instant now = clock.instant();
    if (choice == Choice.CANCEL) {
      files.cancel(c, stands.poolId(), stands.batchId(), chunks, now);
      // What is the case's again makes good what a price lacks.
      Sql.update(
          c,
          "UPDATE annulled_sale SET look_at = ? WHERE lot_id = ? AND look_at IS NOT NULL",
          now,
          stands.lotId());
    } else if (files.areAsSealed(c, chunks)) {
      files.release(c, chunks, now);
    } else {
      return new Refused(Reason.FILE_NOT_AS_APPROVED, stands);
    }
    Decisions.approve(c, About.HALT, stands.haltId(), by, now);
    Sql.update(
        c,
        "UPDATE payout_halt SET ended = ?, ended_at = ? WHERE id = ?",
        choice == Choice.CANCEL ? "CANCELLED" : "RELEASED",
        now,
        stands.haltId());
    Incidents.close(c, now, HaltingPayouts.INCIDENT, stands.batchId().toString());
    return done(c, stands);
  }

  /** A restored database may have forgotten that the payments were released and made. */
  private static Optional<Reason> doubt(Connection c, Halt stands) throws SQLException {
    if (Sql.number(c, "SELECT count(*) FROM sending_gate WHERE stopped_at IS NOT NULL") > 0) {
      return Optional.of(Reason.SENDING_STOPPED);
    }
    long booked =
        Sql.number(
            c,
            """
            SELECT count(*) FROM payout_halt_file f JOIN instruction i ON i.chunk_id = f.chunk_id
            JOIN bank_entry e ON e.end_to_end_id = i.id WHERE f.halt_id = ?
            """,
            stands.haltId());
    return booked > 0 ? Optional.of(Reason.BOOKED_ALREADY) : Optional.empty();
  }

  private static List<UUID> chunks(Connection c, UUID haltId) throws SQLException {
    try (PreparedStatement select =
        c.prepareStatement(
            """
            SELECT k.id FROM payout_halt_file f JOIN chunk k ON k.id = f.chunk_id
            WHERE f.halt_id = ? ORDER BY k.id FOR UPDATE OF k
            """)) {
      select.setObject(1, haltId);
      List<UUID> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getObject(1, UUID.class));
        }
      }
      return found;
    }
  }

  /** What is done with a halt whose pool nobody else moves. */
  @FunctionalInterface
  private interface Step {
    HaltOutcome take(Connection c, Halt stands) throws SQLException;
  }

  private Transactions.Work<HaltOutcome> locked(UUID pool, UUID haltId, Step step) {
    return c -> {
      accounts.lock(c, pool);
      Optional<Halt> stands = HaltRows.find(c, pool, haltId);
      return stands.isPresent() ? step.take(c, stands.get()) : new NotFound();
    };
  }

  private static HaltOutcome done(Connection c, Halt before) throws SQLException {
    return new Done(HaltRows.find(c, before.poolId(), before.haltId()).orElseThrow());
  }
}
