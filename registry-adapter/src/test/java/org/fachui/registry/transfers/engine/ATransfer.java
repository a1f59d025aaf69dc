package org.fachui.registry.transfers.engine;

import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.fachui.platform.events.Fact;
import org.fachui.platform.store.Transactions;
import org.fachui.proof.signing.SigningKey;
import org.fachui.registry.RegistryTestDatabase;
import org.fachui.registry.bureaus.MisbehavingBureau;
import org.fachui.registry.bureaus.application.BureauChannel;
import org.fachui.registry.bureaus.infrastructure.BureauCalls;
import org.fachui.registry.bureaus.infrastructure.HttpBureaus;
import org.fachui.registry.bureaus.model.Bureau;
import org.fachui.registry.messages.MessageLog;
import org.fachui.registry.messages.NewMessage;
import org.fachui.registry.messages.VerifyingLog;
import org.fachui.registry.transfers.application.ReceivingLotFacts;
import org.fachui.registry.transfers.application.SaleRecord;
import org.fachui.registry.transfers.application.SaleStanding;
import org.fachui.registry.transfers.application.TransferView;
import org.fachui.registry.transfers.application.TransferView.StepView;
import org.fachui.registry.transfers.application.WorkingOnSteps;
import org.fachui.registry.transfers.engine.ToldSales.Told;
import org.fachui.registry.transfers.infrastructure.JdbcStepQueue;
import org.fachui.registry.transfers.infrastructure.JdbcTransferDesk;
import org.fachui.registry.transfers.infrastructure.JdbcTransferRegister;
import org.fachui.registry.transfers.infrastructure.JdbcTransfers;
import org.fachui.registry.transfers.infrastructure.Pace;
import org.fachui.registry.transfers.infrastructure.ReceivingNotices;
import org.fachui.registry.transfers.model.StepName;
import org.fachui.registry.transfers.model.StepState;

/** Sales, what works on their transfers, and the bureaus that it works with. */
final class ATransfer {
  static final String UNIT = "310115001001GB00001F00010001";
  static final String BUYER_ID = "11010519491231002X";
  static final Duration LEASE = Duration.ofMillis(2_500);
  static final Duration GRACE = Duration.ofMillis(600);
  private static final Pace PACE =
      new Pace(LEASE, GRACE, Duration.ofMillis(5), Duration.ofMillis(60));
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  final RegistryTestDatabase database = RegistryTestDatabase.fresh();
  final Transactions transactions = database.transactions();
  final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
  final MessageLog log =
      new MessageLog(
          transactions,
          SigningKey.generate(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)).toPem(),
          clock);
  final BureauChannel bureaus;
  final JdbcStepQueue queue = new JdbcStepQueue(transactions, log, clock, PACE);
  final JdbcTransferDesk desk = new JdbcTransferDesk(transactions, clock, PACE);
  final JdbcTransfers transfers = new JdbcTransfers(transactions, log);
  final ToldSales sales = new ToldSales();
  final ReceivingLotFacts facts;
  private final WorkingOnSteps working;
  final UUID lot = UUID.randomUUID();

  ATransfer(MisbehavingBureau bureau) {
    this(bureau.address(), MisbehavingBureau.KEY);
    var notices = new ReceivingNotices(transactions, log);
    bureau.listener = (name, id, text) -> notices.receive(Bureau.of(name).orElseThrow(), id, text);
  }

  /** With bureaus at any address. */
  ATransfer(URI address, String key) {
    this.bureaus = new HttpBureaus(new BureauCalls(address, key, Duration.ofSeconds(1)), clock);
    this.working = new WorkingOnSteps(queue, bureaus, sales);
    this.facts = new ReceivingLotFacts(new JdbcTransferRegister(transactions, clock, PACE), sales);
  }

  /** A flat that is paid. */
  static Told paid(UUID lotId, String unit) {
    var sale =
        new SaleRecord(
            lotId,
            "浙0106",
            "（2026）浙0106执1号",
            unit,
            "HOME",
            123_456_700,
            new SaleRecord.Buyer("li", "钟某某", BUYER_ID),
            null);
    return new Told(sale, new SaleStanding(lotId, null, null, null, "{\"state\":\"PAID\"}"));
  }

  /** The same, ruled and served. */
  static Told served(Told told) {
    return new Told(
        told.sale(),
        new SaleStanding(
            told.sale().lotId(),
            new SaleRecord.Ruling("（2026）浙0106执1号之一", "cd".repeat(32), Instant.EPOCH),
            Instant.EPOCH.plusSeconds(60),
            null,
            "{\"state\":\"SERVED\"}"));
  }

  /** The same, annulled. */
  static Told annulled(Told told) {
    SaleRecord sale = told.sale();
    var annulment = new SaleRecord.Annulment("（2026）浙0106执1号之二", Instant.EPOCH.plusSeconds(90));
    return new Told(
        new SaleRecord(
            sale.lotId(),
            sale.court(),
            sale.caseNo(),
            sale.unitCode(),
            sale.kind(),
            sale.priceFen(),
            sale.buyer(),
            annulment),
        new SaleStanding(
            sale.lotId(),
            told.standing().ruling(),
            told.standing().servedAt(),
            annulment,
            "{\"state\":\"ANNULLED\"}"));
  }

  /** Paid, opened by its fact, ruled and served; not confirmed. */
  UUID open() {
    return open(lot, UNIT);
  }

  UUID open(UUID lotId, String unit) {
    sales.put(lotId, paid(lotId, unit));
    facts.handle(fact("paid", lotId));
    sales.change(lotId, ATransfer::served);
    facts.handle(fact("ruled", lotId));
    facts.handle(fact("served", lotId));
    return transfers.list(null, lotId).getFirst().transferId();
  }

  /** Open and confirmed by the buyer. */
  UUID confirmed() {
    UUID id = open();
    desk.confirm(id);
    return id;
  }

  static Fact fact(String what, UUID lotId) {
    return new Fact(
        "auction.lots",
        lotId + ":" + what,
        "/auction",
        "org.fachui.auction.lot." + what,
        lotId.toString(),
        Instant.EPOCH,
        JsonValue.EMPTY_JSON_OBJECT);
  }

  /** One act of one worker; whether there was anything to do. */
  boolean workOnce() {
    return working.workNext();
  }

  /** Works until it is so. */
  void workUntil(BooleanSupplier so) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "it did not come to that: "
                + database.texts(
                    "SELECT step || ' ' || from_state || ' ' || to_state || ' ' || cause FROM"
                        + " step_change ORDER BY id"));
      }
      if (!workOnce()) {
        rest(5);
      }
    }
  }

  void workUntil(UUID id, StepName step, StepState state) {
    workUntil(() -> step(id, step).state() == state);
  }

  void workUntil(UUID id, TransferView.State state) {
    workUntil(() -> view(id).state() == state);
  }

  /** Works as long as this. */
  void workFor(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    workUntil(() -> System.nanoTime() > end);
  }

  TransferView view(UUID id) {
    return transfers.find(id).orElseThrow().transfer();
  }

  StepView step(UUID id, StepName name) {
    return view(id).steps().stream().filter(step -> step.step() == name).findFirst().orElseThrow();
  }

  static String message(UUID id, StepName step, int generation) {
    return id + "-" + step.name().replace('_', '-') + "-" + generation;
  }

  /** What left for Kafka, without its ids. */
  List<String> told() {
    return database.texts(
        "SELECT replace(event::jsonb->>'type', 'org.fachui.registry.transfer.', '') FROM outbox"
            + " ORDER BY id");
  }

  /** The first thing that is wrong with a transfer's chain of messages. */
  Optional<VerifyingLog.Finding> finding(UUID id) {
    return transactions.run(c -> VerifyingLog.first(c, NewMessage.ofTransfer(id)));
  }

  static void rest(long ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
