package org.fachui.payout.batches.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.batches.application.BatchOpening;
import org.fachui.payout.batches.application.RefundOpening;
import org.fachui.payout.batches.model.Chunking;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.ledger.TransferKind;
import org.fachui.platform.store.StoreFailure;
import org.jspecify.annotations.Nullable;

/** Opens a batch with a handful of statements, however many lines it has. */
@ApplicationScoped
public class JdbcBatchOpening implements BatchOpening, RefundOpening {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String LINES =
      """
      CREATE TEMP TABLE batch_line (id text, claim_id uuid, generation int, fen bigint, person_id bigint,
        bank_no text, account_no text, name text, bank text, number int) ON COMMIT DROP
      """;
  private static final String DRAW_UP =
      """
      INSERT INTO batch_line (id, claim_id, generation, fen, person_id, bank_no, account_no, name, bank, number)
      SELECT n.id, n.claim_id, 1, n.fen, n.person_id, n.bank_no, n.account_no, n.name, n.bank, n.place / ? + 1
      FROM (
        SELECT l.*, row_number() OVER (PARTITION BY l.bank ORDER BY l.id COLLATE "C") - 1 AS place
        FROM (
          SELECT payout_id(p.claim_id || '|' || ? || '|1') AS id, p.claim_id, p.fen,
            a.id AS person_id, c.bank_no, c.account_no, c.name, left(c.bank_no, 3) AS bank
          FROM plan_line p
          JOIN claim c ON c.id = p.claim_id AND c.pool_id = ?
          JOIN account a ON a.pool_id = c.pool_id AND a.kind = 'PERSON' AND a.ref = p.claim_id::text
          WHERE p.plan_id = ? AND p.fen > 0) AS l) AS n
      """;
  private static final String DRAW_UP_REFUNDS =
      """
      INSERT INTO batch_line (id, claim_id, generation, fen, person_id, bank_no, account_no, name, bank, number)
      SELECT n.id, n.claim_id, n.generation, n.fen, n.person_id, n.bank_no, n.account_no, n.name, n.bank, n.place / ? + 1
      FROM (
        SELECT l.*, row_number() OVER (PARTITION BY l.bank ORDER BY l.id COLLATE "C") - 1 AS place
        FROM (
          SELECT payout_id(r.claim_id || '|1|' || r.generation) AS id, left(r.bank_no, 3) AS bank, r.*
          FROM unnest(?::uuid[], ?::int[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[])
            AS r (claim_id, generation, person_id, fen, bank_no, account_no, name)) AS l) AS n
      """;
  private static final String CHUNKS =
      """
      INSERT INTO chunk (id, batch_id, bank, number, lines, fen, file_id, execute_on, state)
      SELECT gen_random_uuid(), ?, l.bank, l.number, count(*), sum(l.fen),
        payout_id(? || '|' || l.bank || '|' || l.number),
        coalesce(min(d.today), (SELECT max(today) FROM bank_day), ?), 'QUEUED'
      FROM batch_line l LEFT JOIN bank_day d ON d.bank = l.bank
      GROUP BY l.bank, l.number
      """;
  private static final String INSTRUCTIONS =
      """
      INSERT INTO instruction (id, claim_id, round, generation, batch_id, pool_id, person_id, fen,
        bank_no, account_no, name, state, chunk_id, changed_at)
      SELECT l.id, l.claim_id, ?, l.generation, ?, ?, l.person_id, l.fen, l.bank_no, l.account_no, l.name,
        'QUEUED', c.id, ?
      FROM batch_line l JOIN chunk c ON c.batch_id = ? AND c.bank = l.bank AND c.number = l.number
      ORDER BY c.bank, c.number
      """;
  private static final String RESERVE =
      """
      INSERT INTO ledger_staging (debit_id, credit_id, fen, reference, business_key)
      SELECT person_id, ?, fen, id, 'RESERVE|' || id FROM batch_line
      """;

  private PostingTransfers ledger;
  private Accounts accounts;
  private Clock clock;
  private Chunking chunking;

  /**
   * @param linesMax of one file
   */
  @Inject
  public JdbcBatchOpening(
      PostingTransfers ledger,
      Accounts accounts,
      Clock clock,
      @ConfigProperty(name = "fachui.payout.chunk", defaultValue = "5000") int linesMax) {
    this.ledger = ledger;
    this.accounts = accounts;
    this.clock = clock;
    this.chunking = new Chunking(linesMax);
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcBatchOpening() {}

  /** What the plan says of itself. */
  private record Plan(UUID pool, int round) {}

  /** What two persons have approved: one of the two. */
  private record Cover(@Nullable UUID planId, @Nullable UUID authorityId) {}

  @Override
  public UUID open(Connection connection, UUID planId) {
    try {
      UUID known = known(connection, planId);
      return known == null ? openNew(connection, planId) : known;
    } catch (SQLException fault) {
      throw new StoreFailure("the batch of plan " + planId + " cannot be opened", fault);
    }
  }

  private UUID openNew(Connection connection, UUID planId) throws SQLException {
    Plan plan = plan(connection, planId);
    prepare(connection);
    long lines =
        Sql.update(connection, DRAW_UP, chunking.linesMax(), plan.round(), plan.pool(), planId);
    requireWhole(connection, planId, lines);
    return open(connection, new Cover(planId, null), plan);
  }

  @Override
  public UUID openRefunds(
      Connection connection, UUID authorityId, UUID poolId, List<Refund> refunds) {
    try {
      prepare(connection);
      Sql.update(
          connection,
          DRAW_UP_REFUNDS,
          chunking.linesMax(),
          refunds.stream().map(Refund::claimId).toList(),
          refunds.stream().map(Refund::generation).toList(),
          refunds.stream().map(Refund::personId).toList(),
          refunds.stream().map(Refund::fen).toList(),
          refunds.stream().map(Refund::bankNo).toList(),
          refunds.stream().map(Refund::accountNo).toList(),
          refunds.stream().map(Refund::name).toList());
      return open(connection, new Cover(null, authorityId), new Plan(poolId, 1));
    } catch (SQLException fault) {
      throw new StoreFailure("refunds of pool " + poolId + " cannot be opened", fault);
    }
  }

  /**
   * The empty table of lines. The rows that are joined were written a moment ago, perhaps by this
   * transaction: without statistics the planner takes them for few and joins them row by row.
   */
  private static void prepare(Connection connection) throws SQLException {
    Sql.run(
        connection,
        "SET LOCAL client_min_messages = warning",
        "DROP TABLE IF EXISTS pg_temp.batch_line",
        LINES,
        "SET LOCAL enable_nestloop = off");
  }

  /** What the lines that are drawn up become. */
  private UUID open(Connection connection, Cover cover, Plan plan) throws SQLException {
    UUID batch = UUID.randomUUID();
    Instant now = clock.instant();
    Sql.run(connection, "ANALYZE batch_line");
    long inFlight = accounts.id(connection, plan.pool(), AccountKind.IN_FLIGHT, batch.toString());
    long clearing = accounts.id(connection, plan.pool(), AccountKind.BANK_CLEARING, "");
    Sql.update(
        connection,
        """
        INSERT INTO batch (id, plan_id, authority_id, pool_id, round, in_flight_id, clearing_id, lines, fen, state, created_at)
        SELECT ?, ?::uuid, ?::uuid, ?, ?, ?, ?, count(*), coalesce(sum(fen), 0),
          CASE count(*) WHEN 0 THEN 'DONE' ELSE 'OPEN' END, ?
        FROM batch_line
        """,
        batch,
        cover.planId(),
        cover.authorityId(),
        plan.pool(),
        plan.round(),
        inFlight,
        clearing,
        now);
    LocalDate today = LocalDate.ofInstant(now, CHINA);
    Sql.update(connection, CHUNKS, batch, batch.toString(), today);
    Sql.update(connection, INSTRUCTIONS, plan.round(), batch, plan.pool(), now, batch);
    Sql.run(connection, "SET LOCAL enable_nestloop = on", "ANALYZE chunk, instruction");
    ledger.stage(connection);
    Sql.update(connection, RESERVE, inFlight);
    ledger.postStaged(connection, batch, TransferKind.RESERVE, now);
    ChunkFiles.seal(connection, batch);
    return batch;
  }

  /** A line that finds no claim or no account would be a person who is not paid: refuse all. */
  private static void requireWhole(Connection connection, UUID planId, long drawnUp)
      throws SQLException {
    long planned =
        Sql.number(
            connection, "SELECT count(*) FROM plan_line WHERE plan_id = ? AND fen > 0", planId);
    if (planned != drawnUp) {
      throw new StoreFailure(
          "plan " + planId + " has " + planned + " lines, " + drawnUp + " can be paid");
    }
  }

  private static @Nullable UUID known(Connection connection, UUID planId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT id FROM batch WHERE plan_id = ?")) {
      select.setObject(1, planId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getObject(1, UUID.class) : null;
      }
    }
  }

  private static Plan plan(Connection connection, UUID planId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT pool_id, round FROM plan WHERE id = ?")) {
      select.setObject(1, planId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new StoreFailure("there is no plan " + planId);
        }
        return new Plan(row.getObject(1, UUID.class), row.getInt(2));
      }
    }
  }
}
