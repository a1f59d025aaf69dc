package org.fachui.proof.payout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fachui.proof.merkle.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Adds up a pool's transfers: for each kind of account and for each person. Money on its way
 * belongs to the person whose reservation had the same reference.
 */
public final class PoolBooks {
  private static final int ON_ACCOUNT = 0;
  private static final int IN_FLIGHT = 1;
  private static final int PAID = 2;
  private static final int ESCROW = 3;

  private final Map<Long, String> accounts;
  private final Map<String, Long> byKind = new HashMap<>();
  private final Map<Long, long[]> persons = new HashMap<>();
  private final Map<String, Long> personOf = new HashMap<>();

  /**
   * Nothing is added yet.
   *
   * @param accounts the kinds by id of all accounts but the persons'
   */
  public PoolBooks(Map<Long, String> accounts) {
    this.accounts = Map.copyOf(accounts);
  }

  /**
   * Adds a transfer.
   *
   * @return why it cannot be told whose money it moves; empty if it can
   */
  public Optional<String> take(TransferRecord transfer) {
    String from = kind(transfer.debit());
    String to = kind(transfer.credit());
    byKind.merge(from, -transfer.fen(), Math::addExact);
    byKind.merge(to, transfer.fen(), Math::addExact);
    int left = bucket(from);
    int reached = bucket(to);
    if (left < 0 && reached < 0) {
      return Optional.empty();
    }
    Long person = person(transfer, left, reached);
    if (person == null) {
      return Optional.of("It moves money of a person, and no reservation says whose.");
    }
    long[] sums = persons.computeIfAbsent(person, any -> new long[ESCROW + 1]);
    if (left >= 0) {
      sums[left] = Math.subtractExact(sums[left], transfer.fen());
    }
    if (reached >= 0) {
      sums[reached] = Math.addExact(sums[reached], transfer.fen());
    }
    return Optional.empty();
  }

  private @Nullable Long person(TransferRecord transfer, int left, int reached) {
    if (left == ON_ACCOUNT && reached == ON_ACCOUNT) {
      return null;
    }
    if (left == ON_ACCOUNT) {
      if (reached == IN_FLIGHT) {
        personOf.put(transfer.reference(), transfer.debit());
      }
      return transfer.debit();
    }
    if (reached == ON_ACCOUNT) {
      return transfer.credit();
    }
    return personOf.get(transfer.reference());
  }

  private String kind(long account) {
    return accounts.getOrDefault(account, "PERSON");
  }

  private static int bucket(String kind) {
    return switch (kind) {
      case "PERSON" -> ON_ACCOUNT;
      case "IN_FLIGHT" -> IN_FLIGHT;
      case "BANK_CLEARING" -> PAID;
      case "ESCROW" -> ESCROW;
      default -> -1;
    };
  }

  /** The persons' accounts that a transfer touched. */
  public SortedSet<Long> persons() {
    return new TreeSet<>(persons.keySet());
  }

  /** Where the share on an account is now. */
  public ClaimLine line(long account, Hash commitment) {
    long[] sums = persons.getOrDefault(account, new long[ESCROW + 1]);
    return new ClaimLine(
        account,
        commitment,
        sums[ON_ACCOUNT] + sums[IN_FLIGHT] + sums[PAID] + sums[ESCROW],
        sums[PAID],
        sums[ON_ACCOUNT],
        sums[ESCROW],
        sums[IN_FLIGHT]);
  }

  /** Where each fen of the pool is now. */
  public PoolSums sums() {
    return new PoolSums(
        -(of("OUTSIDE") + of("SUSPENSE") + of("TRANSIT")),
        of("CASE_CASH"),
        of("HELD"),
        of("IN_FLIGHT"),
        of("BANK_CLEARING"),
        of("PERSON"),
        of("ESCROW"),
        of("COSTS"));
  }

  private long of(String kind) {
    return byKind.getOrDefault(kind, 0L);
  }
}
