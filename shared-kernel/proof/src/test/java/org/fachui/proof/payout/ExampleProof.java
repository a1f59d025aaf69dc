package org.fachui.proof.payout;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.signing.SigningKey;

/** A small pool of three persons: one is paid, one's payment is on its way, one's came back. */
final class ExampleProof {
  static final String POOL = "0190a000-0000-7000-8000-00000000000a";
  static final long AT = Instant.parse("2026-11-20T02:00:00Z").toEpochMilli();
  private static final String BATCH = "0190a000-0000-7000-8000-00000000000b";
  private static final SortedMap<Long, String> ACCOUNTS =
      new TreeMap<>(
          Map.of(
              1L,
              "OUTSIDE",
              2L,
              "SUSPENSE",
              3L,
              "CASE_CASH",
              4L,
              "COSTS",
              5L,
              "HELD",
              6L,
              "ESCROW",
              7L,
              "BANK_CLEARING",
              8L,
              "IN_FLIGHT"));

  private final SigningKey key =
      SigningKey.generate(
          Instant.ofEpochMilli(AT).minusSeconds(60), Instant.ofEpochMilli(AT).plusSeconds(60));
  private final List<TransferRecord> transfers = new ArrayList<>();

  ExampleProof() {
    add("ARRIVAL", 1, 3, 1_000, "e1");
    add("COST", 3, 4, 10, "c");
    add("HOLD", 3, 5, 90, "h");
    add("ALLOT", 3, 11, 300, "");
    add("ALLOT", 3, 12, 200, "");
    add("ALLOT", 3, 13, 100, "");
    add("RESERVE", 11, 8, 300, "i1");
    add("RESERVE", 12, 8, 200, "i2");
    add("RESERVE", 13, 8, 100, "i3");
    add("SETTLE", 8, 7, 300, "i1");
    add("SETTLE", 8, 7, 100, "i3");
    add("RETURN", 7, 13, 100, "i3");
    add("ESCROW", 13, 6, 40, "x");
  }

  private void add(String kind, long from, long to, long fen, String reference) {
    long id = 1 + 2L * transfers.size();
    transfers.add(
        new TransferRecord(
            id, BATCH, kind, from, to, fen, AT * 1000 + id, reference, kind + "|" + id));
  }

  List<TransferRecord> transfers() {
    return transfers;
  }

  /** The file, its transfers under seals of five each. */
  String text() {
    try {
      StringWriter out = new StringWriter();
      ProofWriter writer = new ProofWriter(out);
      writer.begin(List.of(key.statement()), ACCOUNTS);
      Hash previous = Seal.NOTHING;
      for (int from = 0, n = 1; from < transfers.size(); from += 5, n++) {
        List<TransferRecord> under = transfers.subList(from, Math.min(from + 5, transfers.size()));
        Leaves leaves = new Leaves();
        under.forEach(transfer -> leaves.add(transfer.leaf()));
        Seal seal = seal(n, under, leaves, previous);
        writer.seal(seal, leaves);
        previous = seal.hash();
      }
      PoolBooks books = new PoolBooks(ACCOUNTS);
      for (TransferRecord transfer : transfers) {
        writer.transfer(transfer);
        books.take(transfer);
      }
      for (long person = 11; person <= 13; person++) {
        writer.line(books.line(person, Hash.of(new byte[] {(byte) person})));
      }
      writer.finish(POOL, "（2026）浙0106执1234号", "浙0106", AT, books.sums(), key);
      return out.toString();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Seal seal(int number, List<TransferRecord> under, Leaves leaves, Hash previous) {
    return new Seal(
            POOL,
            number,
            under.getFirst().id(),
            under.getLast().id(),
            under.size(),
            leaves.root(),
            previous,
            AT,
            "",
            "")
        .signedBy(key);
  }
}
