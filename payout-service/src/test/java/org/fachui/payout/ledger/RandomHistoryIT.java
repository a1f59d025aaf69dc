package org.fachui.payout.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fachui.payout.accounts.AccountKind;
import org.fachui.payout.ledger.LedgerConflict.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of two pools against a map of balances: transfers of every kind, staged in bulk
 * or posted one by one, repeated, changed under an old key, and not covered.
 */
class RandomHistoryIT {
  private static final int STEPS = 50;
  private static final int PERSONS = 5;

  private final ALedger ledger = new ALedger();
  private final PostingTransfers posting = new PostingTransfers();
  private final Map<Long, Long> model = new HashMap<>();
  private final Map<Long, UUID> poolOf = new HashMap<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<Posting> history = new ArrayList<>();
  private final long outside = ledger.outside();
  private final Map<Reason, Integer> refusals = new HashMap<>();
  private int keys;

  /** A kind of transfer between two accounts. */
  private record Way(TransferKind kind, long from, long to) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void holdsAtEveryCommit(long seed) {
    Random random = new Random(seed);
    List<UUID> pools = List.of(ledger.pool(1), ledger.pool(2));
    pools.forEach(this::open);
    for (int step = 0; step < STEPS; step++) {
      List<Posting> tried = some(random);
      @Nullable Reason expected = expected(tried);
      @Nullable Reason refused = random.nextBoolean() ? post(tried) : postStaged(tried);
      assertThat(refused).as("step %d: %s", step, tried).isEqualTo(expected);
      if (refused == null) {
        apply(tried);
      } else {
        refusals.merge(refused, 1, Integer::sum);
      }
      pools.forEach(this::assertEquation);
      assertLedger();
    }
    assertThat(refusals.keySet()).contains(Reason.KEY_REUSED, Reason.NOT_COVERED);
    assertThat(history).hasSizeGreaterThan(60);
    ledger.sealing().seal();
    assertThat(ledger.transactions().reading(VerifyingLedger::firstFinding)).isEmpty();
  }

  private void open(UUID pool) {
    long suspense = ledger.suspense();
    long cash = account(pool, AccountKind.CASE_CASH, "");
    long flight = account(pool, AccountKind.IN_FLIGHT, "b");
    long clearing = account(pool, AccountKind.BANK_CLEARING, "");
    ways.add(new Way(TransferKind.ARRIVAL, outside, cash));
    ways.add(new Way(TransferKind.ARRIVAL, outside, suspense));
    ways.add(new Way(TransferKind.CLAIMED, suspense, cash));
    ways.add(new Way(TransferKind.REVERSAL, cash, outside));
    ways.add(new Way(TransferKind.COST, cash, account(pool, AccountKind.COSTS, "")));
    ways.add(new Way(TransferKind.HOLD, cash, account(pool, AccountKind.HELD, "")));
    for (int i = 0; i < PERSONS; i++) {
      long person = account(pool, AccountKind.PERSON, "p" + i);
      ways.add(new Way(TransferKind.ALLOT, cash, person));
      ways.add(new Way(TransferKind.RESERVE, person, flight));
      ways.add(new Way(TransferKind.REJECT, flight, person));
      ways.add(new Way(TransferKind.RETURN, clearing, person));
      ways.add(new Way(TransferKind.REVERSAL, person, cash));
      ways.add(new Way(TransferKind.ESCROW, person, account(pool, AccountKind.ESCROW, "")));
    }
    ways.add(new Way(TransferKind.SETTLE, flight, clearing));
  }

  private long account(UUID pool, AccountKind kind, String ref) {
    long id = ledger.account(pool, kind, ref);
    poolOf.put(id, pool);
    return id;
  }

  /** Transfers of one kind, as they are posted together. */
  private List<Posting> some(Random random) {
    int luck = random.nextInt(10);
    if (luck == 0 && !history.isEmpty()) {
      Posting old = history.get(random.nextInt(history.size()));
      return List.of(old, old);
    }
    if (luck == 1 && !history.isEmpty()) {
      Posting old = history.get(random.nextInt(history.size()));
      return List.of(of(new Way(old.kind(), old.debit(), old.credit()), old.fen() + 1, old));
    }
    TransferKind kind = covered(random).kind();
    List<Way> alike =
        ways.stream()
            .filter(w -> w.kind() == kind)
            .filter(w -> luck == 2 || standing(w) > 0)
            .toList();
    List<Posting> postings = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      Way way = alike.get(random.nextInt(alike.size()));
      long fen =
          luck == 2 ? standing(way) + 1 : 1 + random.nextInt((int) Math.max(1, standing(way) / 3));
      postings.add(ALedger.of(kind, way.from(), way.to(), fen, "k" + ++keys));
    }
    return postings;
  }

  private Way covered(Random random) {
    List<Way> possible = ways.stream().filter(way -> standing(way) > 0).toList();
    return possible.get(random.nextInt(possible.size()));
  }

  private long standing(Way way) {
    return way.from() == outside ? 1_000 : model.getOrDefault(way.from(), 0L);
  }

  private static Posting of(Way way, long fen, Posting old) {
    return ALedger.of(way.kind(), way.from(), way.to(), fen, old.businessKey());
  }

  private @Nullable Reason expected(List<Posting> tried) {
    Map<Long, Long> after = new HashMap<>(model);
    for (Posting one : tried) {
      if (history.stream().noneMatch(old -> old.businessKey().equals(one.businessKey()))) {
        move(after, one);
      }
    }
    boolean below =
        after.entrySet().stream().anyMatch(e -> e.getKey() != outside && e.getValue() < 0);
    if (below) {
      return Reason.NOT_COVERED;
    }
    boolean reused =
        tried.stream()
            .anyMatch(
                one ->
                    history.stream()
                        .anyMatch(
                            old ->
                                old.businessKey().equals(one.businessKey()) && !old.equals(one)));
    return reused ? Reason.KEY_REUSED : null;
  }

  private void apply(List<Posting> tried) {
    for (Posting one : tried) {
      if (!history.contains(one)) {
        history.add(one);
        move(model, one);
      }
    }
  }

  private static void move(Map<Long, Long> balances, Posting one) {
    balances.merge(one.debit(), -one.fen(), Long::sum);
    balances.merge(one.credit(), one.fen(), Long::sum);
  }

  private @Nullable Reason post(List<Posting> tried) {
    try {
      ledger.post(tried.toArray(Posting[]::new));
      return null;
    } catch (LedgerConflict refused) {
      return refused.reason();
    }
  }

  private @Nullable Reason postStaged(List<Posting> tried) {
    try {
      ledger
          .transactions()
          .run(
              c -> {
                posting.stage(c);
                fill(c, tried);
                return posting.postStaged(c, ALedger.BATCH, tried.getFirst().kind(), ALedger.NOW);
              });
      return null;
    } catch (LedgerConflict refused) {
      return refused.reason();
    }
  }

  private static void fill(Connection c, List<Posting> tried) throws SQLException {
    try (PreparedStatement insert =
        c.prepareStatement("INSERT INTO ledger_staging VALUES (?, ?, ?, ?, ?)")) {
      for (Posting one : tried) {
        insert.setLong(1, one.debit());
        insert.setLong(2, one.credit());
        insert.setLong(3, one.fen());
        insert.setString(4, one.reference());
        insert.setString(5, one.businessKey());
        insert.executeUpdate();
      }
    }
  }

  private void assertEquation(UUID pool) {
    var equation = ledger.equation(pool);
    assertThat(equation.residualFen()).isZero();
    long known =
        model.entrySet().stream()
            .filter(e -> pool.equals(poolOf.get(e.getKey())))
            .mapToLong(Map.Entry::getValue)
            .sum();
    assertThat(equation.poolFen()).isEqualTo(known);
  }

  /** What the database itself says of its sums, in one query. */
  private void assertLedger() {
    String known =
        model.entrySet().stream()
            .map(e -> "(" + e.getKey() + ", " + e.getValue() + ")")
            .collect(Collectors.joining(", "));
    assertThat(
            ledger
                .database()
                .number(
                    """
                    SELECT abs((SELECT coalesce(sum(fen), 0) FROM balance))
                      + abs((SELECT count(*) FROM transfer) - %d)
                      + (SELECT count(*) FROM balance b JOIN (VALUES %s) AS m (id, fen) ON m.id = b.account_id
                         WHERE b.fen <> m.fen)
                    """
                        .formatted(history.size(), known.isEmpty() ? "(0, 0)" : known)))
        .isZero();
  }
}
