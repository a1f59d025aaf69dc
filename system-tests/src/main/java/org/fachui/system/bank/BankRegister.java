package org.fachui.system.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fachui.system.client.Api;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;

/**
 * The bank's register, compared with what should have been paid.
 *
 * @param bookings in the order of the register
 */
public record BankRegister(List<Booking> bookings) {
  /** Copies the bookings. */
  public BankRegister {
    bookings = List.copyOf(bookings);
  }

  /** Fetches it from the simulated bank. */
  public static BankRegister of(Site bank) throws IOException {
    Answer answer = new Api(bank, who -> "").ask("", Request.get("/sim/register"));
    return parse(Api.require(answer, "the bank's register", 200).text());
  }

  /** Reads lines of JSON. */
  static BankRegister parse(String lines) {
    return new BankRegister(
        lines.lines().filter(line -> !line.isBlank()).map(BankRegister::booking).toList());
  }

  private static Booking booking(String text) {
    JsonNode line = Json.parse(text);
    return new Booking(
        line.path("bank").asText(),
        line.path("endToEndId").asText(),
        line.path("fen").asLong(),
        line.path("accountNo").asText(),
        Booking.Kind.valueOf(line.path("kind").asText()));
  }

  /** What stands in this register and did not stand in the earlier one. */
  public BankRegister without(BankRegister earlier) {
    Map<Booking, Integer> known = new HashMap<>();
    earlier.bookings.forEach(one -> known.merge(one, 1, Integer::sum));
    List<Booking> added = new ArrayList<>();
    for (Booking one : bookings) {
      if (known.merge(one, -1, Integer::sum) < 0) {
        added.add(one);
      }
    }
    return new BankRegister(added);
  }

  /** Without what went to and came from these accounts. */
  public BankRegister notOf(Set<String> accounts) {
    return new BankRegister(
        bookings.stream().filter(one -> !accounts.contains(one.accountNo())).toList());
  }

  /** What really left the courts' accounts and did not come back. */
  public long paidFen() {
    return sum(Booking.Kind.DEBIT) - sum(Booking.Kind.RETURN);
  }

  private long sum(Booking.Kind kind) {
    return bookings.stream().filter(one -> one.kind() == kind).mapToLong(Booking::fen).sum();
  }

  /** How many payments came back. */
  public long returns() {
    return bookings.stream().filter(one -> one.kind() == Booking.Kind.RETURN).count();
  }

  /**
   * What the register says of approved lines.
   *
   * @param duplicates payments to somebody who was paid already, or who was never to be paid
   * @param lost approved lines of which the register knows nothing: not paid, not refused
   * @param wrong payments of another amount than approved
   * @param residualFen what these do not explain: approved, less what was paid for good, less what
   *     the platform says is still to be paid, without the lost and without the second payments
   */
  public record Comparison(long duplicates, long lost, long wrong, long residualFen) {
    /** Whether every figure is zero. */
    public boolean isClean() {
      return duplicates == 0 && lost == 0 && wrong == 0 && residualFen == 0;
    }
  }

  /**
   * Compares.
   *
   * @param approved fen by key; lines of 0 fen are not paid
   * @param key what names a line: its end-to-end id, or the account that only it has
   * @param unpaidFen approved money that the platform says has not left or has come back
   */
  public Comparison compare(
      Map<String, Long> approved, Function<Booking, String> key, long unpaidFen) {
    Map<String, List<Booking>> byKey =
        bookings.stream()
            .filter(one -> one.kind() != Booking.Kind.CREDIT)
            .collect(Collectors.groupingBy(key));
    long duplicates = 0;
    long duplicateFen = 0;
    long wrong = 0;
    for (Map.Entry<String, List<Booking>> one : byKey.entrySet()) {
      long due = approved.getOrDefault(one.getKey(), 0L);
      long more = Math.max(0, standing(one.getValue()) - (due > 0 ? 1 : 0));
      duplicates += more;
      duplicateFen += lastFen(one.getValue(), more);
      wrong += due > 0 ? wrong(one.getValue(), due) : 0;
    }
    Map<String, Long> due = new HashMap<>(approved);
    due.values().removeIf(fen -> fen == 0);
    Set<String> lost = new HashSet<>(due.keySet());
    lost.removeAll(byKey.keySet());
    due.keySet().removeAll(lost);
    long toBePaidFen = due.values().stream().mapToLong(Long::longValue).sum();
    long onceFen = paidFen() - duplicateFen;
    return new Comparison(duplicates, lost.size(), wrong, toBePaidFen - onceFen - unpaidFen);
  }

  private static long lastFen(List<Booking> bookings, long count) {
    List<Long> debits =
        bookings.stream()
            .filter(one -> one.kind() == Booking.Kind.DEBIT)
            .map(Booking::fen)
            .toList();
    return debits.stream().skip(debits.size() - count).mapToLong(Long::longValue).sum();
  }

  /** Payments that did not come back. */
  private static long standing(List<Booking> bookings) {
    return bookings.stream().filter(one -> one.kind() == Booking.Kind.DEBIT).count()
        - bookings.stream().filter(one -> one.kind() == Booking.Kind.RETURN).count();
  }

  private static long wrong(List<Booking> bookings, long due) {
    return bookings.stream()
        .filter(one -> one.kind() == Booking.Kind.DEBIT && one.fen() != due)
        .count();
  }
}
