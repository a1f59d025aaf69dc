package org.fachui.proof.bidlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fachui.proof.bidlog.Finding.SeqRange;
import org.fachui.proof.bidlog.Forger.Forgery;
import org.fachui.proof.bidlog.VerificationReport.Found;
import org.fachui.proof.bidlog.VerificationReport.Unreadable;
import org.fachui.proof.bidlog.VerificationReport.Verified;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.merkle.MerkleTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BidLogVerifierTest {
  private static final ExampleLog LOG = SeededAuction.closed(7, 28);
  private static final List<Head> HEADS = LOG.heads();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aLogThatTheModelDecidedHoldsAndHasItsOutcome(long seed) {
    ExampleLog log = SeededAuction.closed(seed, 25);
    Verified verified = (Verified) verify(log);
    BidRecord.Closed closed = (BidRecord.Closed) log.records().getLast();
    LogOutcome outcome = verified.outcome();
    assertThat(outcome.result()).isEqualTo(closed.result());
    assertThat(outcome.winner()).isEqualTo(closed.winner());
    assertThat(outcome.price()).isEqualTo(closed.price());
    assertThat(outcome.endAt()).isEqualTo(closed.endAt());
    assertThat(outcome.bids()).isEqualTo(closed.bids()).isGreaterThanOrEqualTo(25);
    assertThat(outcome.records()).isEqualTo(log.records().size());
    assertThat(outcome.heads()).isEqualTo(log.heads().size());
    assertThat(outcome.drill()).isTrue();
    assertThat(verified.warnings()).isEmpty();
  }

  @Test
  void theExampleHasEveryKindOfRecordAndTwoKeys() {
    assertThat(LOG.records().stream().map(BidRecord::kind).distinct()).hasSize(8);
    assertThat(LOG.records().stream().map(BidRecord::epoch).distinct()).hasSizeGreaterThan(1);
    assertThat(HEADS.stream().map(head -> head.signed().keyId()).distinct()).hasSize(2);
    assertThat(LOG.records().toString()).contains("match=true");
  }

  @Test
  void anAuctionThatGoesOnHoldsWithAWarning() {
    Verified verified = (Verified) verify(SeededAuction.goingOn(7, 10));
    assertThat(verified.outcome().result()).isEqualTo("OPEN");
    assertThat(verified.warnings().stream().map(Finding::code))
        .containsExactly(FindingCode.NOT_CLOSED);
  }

  @Test
  void partsMayStandInAnyOrder() {
    String canonical = LOG.json().toString();
    assertThat(canonical).startsWith("{\"format\"").containsSubsequence("\"keys\"", "\"records\"");
    assertThat(BidLogVerifier.verify(new StringReader(canonical))).isInstanceOf(Verified.class);
  }

  static Stream<String> twoHundredParts() {
    return Stream.of(
            Collections.nCopies(120, "records"),
            Collections.nCopies(45, "heads"),
            Collections.nCopies(20, "terms"),
            Collections.nCopies(15, "keys"))
        .flatMap(List::stream);
  }

  @Test
  void everyOneOfTwoHundredSeededEditsIsNamed() {
    Forger forger = new Forger(20_261_122);
    List<String> parts = twoHundredParts().toList();
    assertThat(parts).hasSize(200);
    List<String> missed = new ArrayList<>();
    for (String part : parts) {
      Forgery forgery = forger.forge(LOG, part);
      VerificationReport report = verify(forgery.log());
      if (!(report instanceof Found found) || !names(found.finding(), forgery.pointer())) {
        missed.add(forgery.pointer() + " gave " + report);
      }
    }
    assertThat(missed).isEmpty();
  }

  /** Whether the finding leads to the edited field. */
  private static boolean names(Finding finding, String pointer) {
    String[] tokens = pointer.split("/", -1);
    if (tokens[1].equals("records")) {
      return namesRecord(finding, Long.parseLong(tokens[2]) + 1, pointer);
    }
    if (tokens[1].equals("terms")) {
      return finding.code() == FindingCode.TERMS && pointer.startsWith(finding.member());
    }
    String element = "/" + tokens[1] + "/" + tokens[2];
    return finding.member().startsWith(element + "/");
  }

  /** Exactly, or by a range within the records that the head over the edited one alone covers. */
  private static boolean namesRecord(Finding finding, long seq, String pointer) {
    if (finding.range().isEmpty()) {
      return finding.seq().equals(Optional.of(seq)) && finding.member().equals(pointer);
    }
    SeqRange range = finding.range().get();
    SeqRange covered = coveredWith(seq);
    return range.contains(seq)
        && range.fromSeq() == covered.fromSeq()
        && range.toSeq() <= covered.toSeq();
  }

  private static SeqRange coveredWith(long seq) {
    long from = 1;
    for (Head head : HEADS) {
      if (seq <= head.treeSize()) {
        return new SeqRange(from, head.treeSize());
      }
      from = head.treeSize() + 1;
    }
    throw new AssertionError("No head covers " + seq);
  }

  @Test
  void termsWhoseHashWasFixedAreFoundByTheHeadOverTheFirstRecord() {
    Finding finding = found(Forger.forgeTermsAndTheirHash(LOG, "另一套房").log());
    assertThat(finding.code()).isEqualTo(FindingCode.HEAD_SIGNATURE);
    assertThat(finding.range().orElseThrow().contains(1)).isTrue();
  }

  static Stream<Integer> everyRecord() {
    return IntStream.range(0, LOG.records().size()).boxed();
  }

  @ParameterizedTest
  @MethodSource("everyRecord")
  void aRecordThatIsMissingIsMissed(int index) {
    List<BidRecord> records = new ArrayList<>(LOG.records());
    records.remove(index);
    Finding finding = found(ExampleLog.of(LOG.terms(), records, HEADS, LOG.keys()));
    if (index < records.size()) {
      assertThat(finding.code()).isIn(FindingCode.SEQ, FindingCode.HEAD_ROOT);
      assertThat(finding.range().map(r -> r.contains(index + 1)).orElse(index == 0)).isTrue();
    } else {
      assertThat(finding.code()).isEqualTo(FindingCode.HEAD_ORDER);
    }
  }

  @Test
  void aRuleThatTheArbiterBrokeIsBlamedOnItsRecordAlone() {
    List<BidRecord> records = new ArrayList<>(LOG.records());
    int last = records.size() - 1;
    BidRecord.Closed closed = (BidRecord.Closed) records.get(last);
    String other = closed.winner().equals("P0001") ? "P0002" : "P0001";
    records.set(
        last,
        new BidRecord.Closed(
            closed.stamp(),
            closed.result(),
            other,
            closed.winningBidId(),
            closed.price(),
            closed.bids(),
            closed.endAt()));
    Finding finding = found(SeededAuction.signedAnew(7, LOG, records));
    assertThat(finding.code()).isEqualTo(FindingCode.RULE);
    assertThat(finding.seq()).contains(closed.seq());
    assertThat(finding.range()).isEmpty();
    assertThat(finding.member()).isEqualTo("/records/" + last + "/winner");
  }

  @Test
  void recordsAfterTheLastHeadAreUncovered() {
    List<Head> fewer = HEADS.subList(0, HEADS.size() - 1);
    Finding finding = found(ExampleLog.of(LOG.terms(), LOG.records(), fewer, LOG.keys()));
    assertThat(finding.code()).isEqualTo(FindingCode.UNCOVERED);
    assertThat(finding.range())
        .contains(new SeqRange(fewer.getLast().treeSize() + 1, LOG.records().size()));
  }

  @Test
  void aHeadWithoutItsKeyIsFound() {
    ExampleLog log = ExampleLog.of(LOG.terms(), LOG.records(), HEADS, LOG.keys().subList(1, 2));
    Finding finding = found(log);
    assertThat(finding.code()).isEqualTo(FindingCode.KEY);
    assertThat(finding.member()).isEqualTo("/heads/0/signed/keyId");
  }

  @Test
  void partsThatAreMissingUnknownOrMisshapenAreFormatFindings() {
    assertFormat("/heads", new ExampleLog(LOG.json().without("heads")));
    assertFormat("/note", new ExampleLog(LOG.json().with("note", new JsonText("x"))));
    assertFormat("/format", new ExampleLog(LOG.json().with("format", new JsonText("x"))));
    assertFormat("/terms", new ExampleLog(LOG.json().with("terms", new JsonText("x"))));
    assertFormat("/records", new ExampleLog(LOG.json().with("records", new JsonArray(List.of()))));
  }

  @Test
  void whatIsNotJsonIsUnreadableWithThePlace() {
    String text = LOG.text();
    assertUnreadable(text.substring(0, text.length() / 2), "line");
    assertUnreadable("", "Expected an object, found the end");
    assertUnreadable("[]", "Expected an object");
    assertUnreadable(text.replace("\"seq\":1,", "\"seq\":1.0,"), "Only whole numbers");
    assertUnreadable(text.replace("\"seq\":1,", "\"seq\":1,\"seq\":1,"), "in /records/0/seq");
    byte[] notUtf8 = text.getBytes(StandardCharsets.UTF_16);
    assertThat(BidLogVerifier.verify(new ByteArrayInputStream(notUtf8)))
        .isEqualTo(new Unreadable("The file is not UTF-8 text."));
  }

  @Test
  void everyReceiptHoldsInItsLogAndInNoOther() {
    Verified verified = (Verified) verify(LOG);
    Verified other = (Verified) verify(SeededAuction.closed(8, 10));
    MerkleTree tree = verified.tree();
    KeyRing keys = new KeyRing(LOG.keys());
    for (BidRecord record : LOG.records()) {
      Head head =
          HEADS.stream().filter(h -> h.treeSize() >= record.seq()).findFirst().orElseThrow();
      Receipt receipt = Receipt.fromJson(Receipt.of(record, tree, head).toJson());
      assertThat(receipt.fault(keys)).isEmpty();
      assertThat(verified.contradiction(receipt)).isEmpty();
      assertThat(other.contradiction(receipt)).isPresent();
    }
  }

  @Test
  void aChangedReceiptIsRefused() {
    Receipt good = receiptOf(12);
    KeyRing keys = new KeyRing(LOG.keys());
    BidRecord another = LOG.records().get(12);
    assertThat(new Receipt(another, good.path(), good.head()).fault(keys).map(Finding::code))
        .contains(FindingCode.HEAD_ROOT);
    Head head = good.head();
    Head moved =
        new Head(head.lotRoot(), head.index(), head.count() + 1, head.path(), head.signed());
    assertThat(new Receipt(good.record(), good.path(), moved).fault(keys).map(Finding::code))
        .contains(FindingCode.HEAD_PATH);
    assertThat(good.fault(new KeyRing(List.of())).map(Finding::code)).contains(FindingCode.KEY);
  }

  private static Receipt receiptOf(int seq) {
    Head head = HEADS.stream().filter(h -> h.treeSize() >= seq).findFirst().orElseThrow();
    MerkleTree tree = MerkleTree.of(LOG.records().stream().map(BidRecord::leaf).toList());
    return Receipt.of(LOG.records().get(seq - 1), tree, head);
  }

  private static VerificationReport verify(ExampleLog log) {
    return BidLogVerifier.verify(new StringReader(log.text()));
  }

  private static Finding found(ExampleLog log) {
    VerificationReport report = verify(log);
    assertThat(report).isInstanceOf(Found.class);
    return ((Found) report).finding();
  }

  private static void assertFormat(String member, ExampleLog log) {
    VerificationReport report = BidLogVerifier.verify(new StringReader(log.json().toString()));
    Finding finding = ((Found) report).finding();
    assertThat(finding.code()).isEqualTo(FindingCode.FORMAT);
    assertThat(finding.member()).isEqualTo(member);
  }

  private static void assertUnreadable(String text, String sentence) {
    VerificationReport report = BidLogVerifier.verify(new StringReader(text));
    assertThat(report).isInstanceOf(Unreadable.class);
    assertThat(((Unreadable) report).sentence()).contains(sentence);
  }
}
