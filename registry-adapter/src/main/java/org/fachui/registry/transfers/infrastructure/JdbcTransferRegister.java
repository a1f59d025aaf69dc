package org.fachui.registry.transfers.infrastructure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.fachui.platform.events.Fact;
import org.fachui.platform.events.Inbox;
import org.fachui.platform.store.Transactions;
import org.fachui.proof.merkle.Hash;
import org.fachui.registry.Sql;
import org.fachui.registry.transfers.application.SaleRecord;
import org.fachui.registry.transfers.application.TransferRegister;
import org.fachui.registry.transfers.model.PlannedStep;
import org.fachui.registry.transfers.model.TransferPlan;

/** Transfers in PostgreSQL as they begin. */
public final class JdbcTransferRegister implements TransferRegister {
  private final Transactions transactions;
  private final Clock clock;
  private final StepMoves moves;

  /** On the service's database. */
  public JdbcTransferRegister(Transactions transactions, Clock clock, Pace pace) {
    this.transactions = transactions;
    this.clock = clock;
    this.moves = new StepMoves(clock, pace);
  }

  @Override
  public void open(Fact fact, SaleRecord sale) {
    transactions.run(
        c -> {
          if (Inbox.first(c, fact)) {
            open(c, sale);
          }
          return sale.lotId();
        });
  }

  /** The id follows from the lot, so that the same lot has the same transfer wherever it opens. */
  private void open(Connection c, SaleRecord sale) throws SQLException {
    UUID id = idOf(sale.lotId());
    long opened =
        Sql.update(
            c,
            """
            INSERT INTO transfer (id, lot_id, court, case_no, unit_code, kind, price_fen, buyer_subject,
              buyer_name, buyer_resident_id, opened_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            id,
            sale.lotId(),
            sale.court(),
            sale.caseNo(),
            Objects.requireNonNull(sale.unitCode()),
            sale.kind(),
            sale.priceFen(),
            sale.buyer().subject(),
            sale.buyer().name(),
            sale.buyer().residentId(),
            clock.instant());
    if (opened == 0) {
      return;
    }
    TransferPlan plan = TransferPlan.of(sale.kind()).orElseThrow();
    int number = 0;
    for (PlannedStep step : plan.steps()) {
      Sql.update(
          c,
          """
          INSERT INTO step (transfer_id, step, number, state, since) VALUES (?, ?, ?, 'BLOCKED', ?)
          """,
          id,
          step.name(),
          ++number,
          clock.instant());
    }
    moves.free(c, id, plan);
    TransferEvents.tell(c, "opened", id, sale.lotId(), "", clock.instant());
  }

  /** A UUID (version 8, RFC 9562) out of the hash of the lot's id. */
  static UUID idOf(UUID lotId) {
    byte[] hash = Hash.of(("transfer of " + lotId).getBytes(StandardCharsets.US_ASCII)).bytes();
    ByteBuffer bits = ByteBuffer.wrap(Arrays.copyOf(hash, 16));
    long high = (bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
    long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  @Override
  public void hint(Fact fact, UUID lotId) {
    transactions.run(
        c -> {
          if (!Inbox.first(c, fact)) {
            return 0L;
          }
          return Sql.update(
              c,
              """
              UPDATE step SET hinted = true, act_at = clock_timestamp()
              WHERE transfer_id = (SELECT id FROM transfer WHERE lot_id = ?)
                AND step IN ('RULED', 'SERVED') AND state = 'READY'
              """,
              lotId);
        });
  }

  @Override
  public void annul(Fact fact, UUID lotId, SaleRecord.Annulment annulment) {
    transactions.run(
        c -> {
          if (Inbox.first(c, fact)) {
            Annulling.end(c, lotId, annulment, clock.instant());
          }
          return lotId;
        });
  }

  @Override
  public void ignore(Fact fact) {
    transactions.run(c -> Inbox.first(c, fact));
  }
}
