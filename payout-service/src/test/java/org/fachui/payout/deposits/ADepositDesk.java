package org.fachui.payout.deposits;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.payout.PayoutTestDatabase;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.accounts.PoolEquation;
import org.fachui.payout.arrivals.ArrivalOutcome;
import org.fachui.payout.arrivals.CreditNotice;
import org.fachui.payout.arrivals.RecordingArrival;
import org.fachui.payout.authorities.Authorities;
import org.fachui.payout.authorities.AuthorityKind;
import org.fachui.payout.bank.application.BankChannel;
import org.fachui.payout.bank.infrastructure.HttpBank;
import org.fachui.payout.batches.application.AskingBanks;
import org.fachui.payout.batches.application.SendingChunks;
import org.fachui.payout.batches.engine.MisbehavingBank;
import org.fachui.payout.batches.infrastructure.JdbcBatchOpening;
import org.fachui.payout.batches.infrastructure.JdbcChunkQueue;
import org.fachui.payout.forfeits.Forfeits;
import org.fachui.payout.forfeits.SettingAside;
import org.fachui.payout.halts.Halts;
import org.fachui.payout.heldprices.GivingBackPrices;
import org.fachui.payout.heldprices.HeldPrices;
import org.fachui.payout.ledger.Posting;
import org.fachui.payout.ledger.PostingTransfers;
import org.fachui.payout.ledger.TransferKind;
import org.fachui.payout.reconciliation.application.ReadingStatements;
import org.fachui.payout.reconciliation.infrastructure.JdbcStatementInbox;
import org.fachui.platform.peers.PeerAway;
import org.fachui.platform.store.Transactions;
import org.jspecify.annotations.Nullable;

/** A court with lots and bidders, a bank, and an auction that says how lots ended. */
final class ADepositDesk implements AutoCloseable {
  static final String COURT = "浙0106";
  static final CaseNumber CASE = CaseNumber.of("（2026）浙0106执77号");
  static final long FEN = 500_000;
  static final Instant CLOSES = Instant.parse("2026-11-20T02:00:00Z");
  static final List<String> BANKS = List.of("102", "103");
  private static final Duration LEASE = Duration.ofMillis(400);
  private static final int QUIET_MAX = 8;
  private static final long REST_MS = 80;

  final PayoutTestDatabase database = PayoutTestDatabase.fresh();
  final Transactions transactions = database.keptTransactions();
  final MisbehavingBank bank = new MisbehavingBank();
  final Map<UUID, Settlement> settled = new ConcurrentHashMap<>();
  volatile boolean auctionAway;
  private final PostingTransfers ledger = new PostingTransfers();
  private final Accounts accounts = new Accounts();
  private final Clock clock = Clock.systemUTC();
  final Deposits deposits = new Deposits(transactions, accounts, clock);
  final Dues dues = new Dues(transactions, ledger, accounts, clock);
  private final DepositCredits credits = new DepositCredits(ledger, accounts, clock);
  private final RecordingArrival recording =
      new RecordingArrival(transactions, ledger, accounts, List.of(credits, dues), clock);
  private final Authorities authorities = new Authorities(transactions, clock);
  private final LearningSettlements learning =
      new LearningSettlements(
          transactions, accounts, this::settlement, clock, Duration.ofMillis(50));
  private final RefundingDeposits refunding =
      new RefundingDeposits(
          transactions,
          new JdbcBatchOpening(ledger, accounts, clock, 10),
          Set.copyOf(BANKS),
          clock);
  private final SettingAside aside = new SettingAside(transactions, ledger, accounts, clock);
  final Forfeits forfeits = new Forfeits(transactions, ledger, accounts, clock);
  final HeldPrices heldPrices = new HeldPrices(transactions, ledger, accounts, clock);
  final Halts halts = new Halts(transactions, ledger, accounts, clock);
  private final GivingBackPrices prices =
      new GivingBackPrices(transactions, ledger, accounts, clock);
  private final NotingRefunds noting = new NotingRefunds(transactions, clock);
  private final BankChannel banks = new HttpBank(bank.address(), MisbehavingBank.KEY);
  private final ReadingStatements reading =
      new ReadingStatements(new JdbcStatementInbox(transactions, ledger, clock), banks, BANKS);
  private int entries;

  ADepositDesk() {
    reading.readAll();
  }

  @Override
  public void close() {
    bank.close();
    database.close();
  }

  private Optional<Settlement> settlement(UUID lotId) {
    if (auctionAway) {
      throw new PeerAway("auction is away", new IOException());
    }
    return Optional.ofNullable(settled.get(lotId));
  }

  /** Two persons agree that deposits go back. */
  void authorise() {
    authorise(AuthorityKind.DEPOSIT_REFUNDS);
  }

  void authorise(AuthorityKind kind) {
    var proposed = authorities.propose(COURT, kind, "finance-1");
    authorities.approve(proposed.id(), proposed.textHash(), "approver-1");
  }

  /** Asks for a deposit for a new enrolment. */
  DepositView ask(UUID lotId) {
    var terms = new DepositRequest(lotId, COURT, CASE.toString(), FEN, CLOSES);
    return switch (deposits.ask(UUID.randomUUID(), terms, CASE)) {
      case Asked.Stands<DepositView> stands -> stands.what();
      case Asked.Refused<DepositView> refused -> throw new AssertionError(refused);
    };
  }

  /** A new enrolment that has paid. */
  DepositView confirmed(UUID lotId) {
    DepositView asked = ask(lotId);
    pay(asked, FEN, CLOSES.minusSeconds(60));
    return stands(asked);
  }

  DepositView stands(DepositView deposit) {
    return deposits.find(deposit.enrolmentId()).orElseThrow();
  }

  DepositState state(DepositView deposit) {
    return stands(deposit).state();
  }

  /** From an account that only this deposit has. */
  CreditNotice pay(DepositView deposit, long fen, Instant at) {
    CreditNotice notice = notice(deposit.virtualNo(), fen, at, account(deposit));
    recording.record(notice);
    return notice;
  }

  static String account(DepositView deposit) {
    return "62" + deposit.virtualNo().substring(2);
  }

  CreditNotice notice(String virtualNo, long fen, Instant at, @Nullable String account) {
    String bankNo = account == null ? null : BANKS.get(entries % BANKS.size()) + "331000017";
    return new CreditNotice(
        "102",
        "102-COURT",
        "e" + ++entries,
        virtualNo,
        fen,
        "某某",
        bankNo,
        account,
        "",
        at,
        LocalDate.of(2026, 11, 23));
  }

  ArrivalOutcome record(CreditNotice notice) {
    return recording.record(notice);
  }

  /** What auction answers from now on. */
  void end(UUID lotId, @Nullable DepositView winner) {
    settled.put(
        lotId,
        winner == null ? Settlement.unsold(lotId) : Settlement.soldTo(lotId, winner.enrolmentId()));
  }

  /** Auction says from now on that a ruling has annulled the sale. */
  void annul(UUID lotId) {
    settled.put(lotId, Settlement.annulled(lotId));
    transactions.run(
        c -> {
          LearningSettlements.hint(c, lotId, clock.instant());
          return lotId;
        });
  }

  /** Auction says from now on that the winner did not pay. */
  void inDefault(UUID lotId, DepositView winner, long keptFen) {
    settled.put(lotId, Settlement.soldTo(lotId, winner.enrolmentId()).inDefault(keptFen));
    transactions.run(
        c -> {
          LearningSettlements.hint(c, lotId, clock.instant());
          return lotId;
        });
  }

  boolean setAside() {
    return aside.setNextAside();
  }

  /** The case's applicant won, of whom no deposit was asked. */
  void endWithoutDeposit(UUID lotId, UUID winner) {
    settled.put(lotId, Settlement.soldWithoutDeposit(lotId, winner));
  }

  boolean learn() {
    return learning.learnDue();
  }

  boolean refund() {
    return refunding.refundNext();
  }

  boolean giveBack() {
    return prices.giveBackNext();
  }

  boolean note() {
    return noting.noteEnded();
  }

  SendingChunks sending(UnaryOperator<BankChannel> wrapped) {
    return new SendingChunks(queue(), wrapped.apply(banks));
  }

  private JdbcChunkQueue queue() {
    return new JdbcChunkQueue(transactions, ledger, clock, LEASE);
  }

  /** Everything that the service's threads do, until nothing is due any more. */
  void work() {
    var sending = sending(UnaryOperator.identity());
    var asking = new AskingBanks(queue(), banks);
    int quiet = 0;
    while (quiet == 0 || (isAwaited() && quiet < QUIET_MAX)) {
      if (quiet > 0) {
        rest(REST_MS);
      }
      boolean busy = learn();
      busy |= setAside();
      busy |= giveBack();
      busy |= refund();
      busy |= sending.sendNext();
      busy |= asking.askDue();
      busy |= reading.readAll();
      busy |= note();
      quiet = busy ? 0 : quiet + 1;
    }
  }

  /** Whether a bank, a lease or auction will have something to say within a moment. */
  private boolean isAwaited() {
    return database.number(
            """
            SELECT (SELECT count(*) FROM chunk WHERE state = 'SENDING' OR ask_at < now() + interval '2 s')
              + (SELECT count(*) FROM lot_deposits WHERE result IS NULL AND ask_at < now() + interval '2 s')
            """)
        > 0;
  }

  void endDay() {
    bank.register.endDay();
    work();
  }

  static void rest(long ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Somebody pays to the case itself. */
  void payToTheCase(long fen) {
    String virtualNo =
        texts("SELECT virtual_no FROM pool WHERE kind = 'CASE' AND case_no = '" + CASE + "'")
            .getFirst();
    record(notice(virtualNo, fen, Instant.now(), "62229999"));
  }

  /** Takes costs of the case's money, if there is any. */
  void takeCosts(long fen) {
    if (fen == 0) {
      return;
    }
    transactions.run(
        c -> {
          UUID pool = accounts.pool(c, COURT, CASE);
          long cash = accounts.id(c, pool, AccountKind.CASE_CASH, "");
          long costs = accounts.id(c, pool, AccountKind.COSTS, "");
          String key = "COST|" + UUID.randomUUID();
          ledger.post(
              c,
              clock.instant(),
              List.of(new Posting(pool, TransferKind.COST, cash, costs, fen, "", key)));
          return pool;
        });
  }

  UUID caseId() {
    return transactions.run(c -> accounts.pool(c, COURT, CASE));
  }

  PoolEquation lotPool(UUID lotId) {
    return transactions.run(c -> PoolEquation.read(c, accounts.lotPool(c, COURT, CASE, lotId)));
  }

  PoolEquation casePool() {
    return transactions.run(c -> PoolEquation.read(c, accounts.pool(c, COURT, CASE)));
  }

  /** Types of the facts that wait to be told, the oldest first. */
  List<String> facts() {
    List<String> types = new ArrayList<>();
    for (String event : texts("SELECT event FROM outbox ORDER BY id")) {
      types.add(event.replaceFirst(".*\"type\":\"org\\.fachui\\.payout\\.([a-z.]+)\".*", "$1"));
    }
    return types;
  }

  Set<String> incidents() {
    return new HashSet<>(texts("SELECT kind FROM incident"));
  }

  /** Those that nobody has closed. */
  Set<String> openIncidents() {
    return new HashSet<>(texts("SELECT kind FROM incident WHERE closed_at IS NULL"));
  }

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
}
