package org.fachui.payout.batches.engine;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.payout.PayoutTestDatabase;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.accounts.PoolEquation;
import org.fachui.payout.bank.application.BankChannel;
import org.fachui.payout.bank.infrastructure.HttpBank;
import org.fachui.payout.batches.application.AskingBanks;
import org.fachui.payout.batches.application.SendingChunks;
import org.fachui.payout.batches.infrastructure.JdbcBatchOpening;
import org.fachui.payout.batches.infrastructure.JdbcChunkQueue;
import org.fachui.payout.batches.infrastructure.Sql;
import org.fachui.payout.ledger.Posting;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.ledger.TransferKind;
import org.fachui.payout.reconciliation.application.ReadingStatements;
import org.fachui.payout.reconciliation.infrastructure.JdbcStatementInbox;
import org.fachui.platform.store.Transactions;

/** A plan of some claimants at some banks, allotted, and what works on its batch. */
public final class ABatch {
  static final List<String> BANKS = List.of("102", "103", "105");
  private static final Duration LEASE = Duration.ofMillis(400);
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00.123Z");

  public final PayoutTestDatabase database = PayoutTestDatabase.fresh();
  public final Transactions transactions = database.transactions();
  public final UUID plan = UUID.randomUUID();
  final UUID pool;
  final int claims;
  private final PostingTransfers ledger = new PostingTransfers();
  private final Accounts accounts = new Accounts();
  private final Clock clock = Clock.systemUTC();
  private final BankChannel banks;
  private final ReadingStatements reading;

  /** At this bank. */
  public ABatch(MisbehavingBank bank, int claims) {
    this(bank.address(), claims);
  }

  /** At banks below this address. */
  ABatch(URI address, int claims) {
    this.claims = claims;
    this.banks = new HttpBank(address, MisbehavingBank.KEY);
    this.reading =
        new ReadingStatements(new JdbcStatementInbox(transactions, ledger, clock), banks, BANKS);
    this.pool = transactions.run(c -> accounts.pool(c, "浙0106", CaseNumber.of("（2026）浙0106执1号")));
    transactions.run(this::makePlan);
    reading.readAll(); // the banks' day is known before anything is sent
  }

  private UUID makePlan(Connection c) throws SQLException {
    UUID upload = UUID.randomUUID();
    Sql.update(
        c,
        """
        INSERT INTO claim_upload (id, pool_id, sha256, encoding, rows_good, rows_bad, sum_fen, by_subject, at)
        VALUES (?, ?, repeat('0', 64), 'UTF-8', ?, 0, 1, 'finance-1', ?)
        """,
        upload,
        pool,
        claims,
        NOW);
    Sql.update(
        c,
        """
        INSERT INTO claim (id, pool_id, upload_id, row_no, name, id_kind, id_number, bank_no, account_no, fen, tier, registered_no)
        SELECT gen_random_uuid(), ?, ?, n, '钟' || n, 'RESIDENT', n::text,
          (?::text[])[1 + n % ?] || '331000017', '6222' || lpad(n::text, 12, '0'), 100 + n, 1, 'A' || n
        FROM generate_series(1, ?) AS n
        """,
        pool,
        upload,
        BANKS,
        BANKS.size(),
        claims);
    accounts.makePersons(c, pool);
    Sql.update(
        c,
        """
        INSERT INTO plan (id, pool_id, round, state, pool_fen, costs_fen, held_fen, allotted_fen, lines, paid_lines,
          plan_hash, batch_hash, made_by, made_at, approved_by, approved_at)
        SELECT ?, ?, 1, 'ALLOTTED', sum(fen), 0, 0, sum(fen), count(*), count(*),
          repeat('0', 64), repeat('0', 64), 'finance-1', ?, 'approver-1', ? FROM claim
        """,
        plan,
        pool,
        NOW,
        NOW);
    Sql.update(
        c, "INSERT INTO plan_line (plan_id, claim_id, fen) SELECT ?, id, fen FROM claim", plan);
    allot(c);
    return upload;
  }

  private void allot(Connection c) throws SQLException {
    long cash = accounts.id(c, pool, AccountKind.CASE_CASH, "");
    long fen = Sql.number(c, "SELECT sum(fen) FROM claim");
    ledger.post(
        c,
        NOW,
        List.of(
            new Posting(
                plan,
                TransferKind.ARRIVAL,
                accounts.common(c, AccountKind.OUTSIDE),
                cash,
                fen,
                "",
                "ARRIVAL|1")));
    ledger.stage(c);
    Sql.update(
        c,
        """
        INSERT INTO ledger_staging (debit_id, credit_id, fen, reference, business_key)
        SELECT ?, a.id, l.fen, '', 'ALLOT|' || l.claim_id FROM plan_line l
        JOIN account a ON a.kind = 'PERSON' AND a.ref = l.claim_id::text
        """,
        cash);
    ledger.postStaged(c, plan, TransferKind.ALLOT, NOW);
  }

  /** Opens the batch with files of so many lines. */
  public UUID open(int linesMax) {
    var opening = new JdbcBatchOpening(ledger, accounts, clock, linesMax);
    return transactions.run(c -> opening.open(c, plan));
  }

  JdbcChunkQueue queue() {
    return new JdbcChunkQueue(transactions, ledger, clock, LEASE);
  }

  SendingChunks sending() {
    return sending(UnaryOperator.identity());
  }

  SendingChunks sending(UnaryOperator<BankChannel> wrapped) {
    return new SendingChunks(queue(), wrapped.apply(banks));
  }

  ReadingStatements reading() {
    return reading;
  }

  /** Sends and asks until nothing is due any more. */
  public void work() {
    var sending = sending();
    var asking = new AskingBanks(queue(), banks);
    for (int quiet = 0; quiet < 4; ) {
      boolean busy = sending.sendNext();
      busy |= asking.askDue();
      busy |= reading.readAll();
      quiet = busy ? 0 : quiet + 1;
      if (!busy) {
        rest(150);
      }
    }
  }

  /** Waits. */
  public static void rest(long ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** How many instructions are in each state. */
  Map<String, Long> states() {
    return transactions.run(
        c -> {
          Map<String, Long> found = new TreeMap<>();
          try (var select =
                  c.prepareStatement("SELECT state, count(*) FROM instruction GROUP BY state");
              var row = select.executeQuery()) {
            while (row.next()) {
              found.put(row.getString(1), row.getLong(2));
            }
          }
          return found;
        });
  }

  /** The first column of each row. */
  List<String> texts(String sql) {
    return transactions.run(
        c -> {
          List<String> found = new ArrayList<>();
          try (var select = c.prepareStatement(sql);
              var row = select.executeQuery()) {
            while (row.next()) {
              found.add(row.getString(1));
            }
          }
          return found;
        });
  }

  /** Kinds of the incidents that are open. */
  List<String> incidents() {
    return texts("SELECT DISTINCT kind FROM incident ORDER BY kind");
  }

  PoolEquation equation() {
    return transactions.run(c -> PoolEquation.read(c, pool));
  }
}
