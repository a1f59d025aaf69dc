package org.fachui.proof.bidlog;

import java.util.Optional;

/**
 * What is wrong with a log, and where.
 *
 * @param seq the record where it shows; empty if it does not show in a record
 * @param range records of which at least one was changed or is missing; empty if {@code seq} or
 *     {@code member} says exactly where
 * @param member a JSON pointer into the file, such as {@code /records/11/amount}
 * @param sentence for people
 */
public record Finding(
    FindingCode code,
    Optional<Long> seq,
    Optional<SeqRange> range,
    String member,
    String sentence) {

  /** Records from one number to another, both included. */
  public record SeqRange(long fromSeq, long toSeq) {
    public boolean contains(long seq) {
      return fromSeq <= seq && seq <= toSeq;
    }
  }

  /** A finding that no record is concerned with. */
  static Finding at(FindingCode code, String member, String sentence) {
    return new Finding(code, Optional.empty(), Optional.empty(), member, sentence);
  }

  /** A finding in one record. */
  static Finding atRecord(FindingCode code, long seq, String member, String sentence) {
    return new Finding(code, Optional.of(seq), Optional.empty(), member, sentence);
  }

  /** This finding with the records of which one was changed. */
  Finding within(long fromSeq, long toSeq) {
    return new Finding(code, seq, Optional.of(new SeqRange(fromSeq, toSeq)), member, sentence);
  }

  /** The finding in one line: code, place, sentence. */
  @Override
  public String toString() {
    String record = seq.map(number -> " record " + number).orElse("");
    String records =
        range.map(r -> " within records " + r.fromSeq() + " to " + r.toSeq()).orElse("");
    return code + record + records + " (" + (member.isEmpty() ? "/" : member) + "): " + sentence;
  }
}
