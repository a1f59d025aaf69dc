package org.fachui.proof.bidlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fachui.proof.bidlog.LotState.Phase;
import org.fachui.proof.bidlog.VerificationReport.Found;
import org.fachui.proof.bidlog.VerificationReport.Unreadable;
import org.fachui.proof.bidlog.VerificationReport.Unsupported;
import org.fachui.proof.bidlog.VerificationReport.Verified;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.canonical.MalformedJsonException;
import org.fachui.proof.guomi.Guomi;

/**
 * Recomputes an exported log from nothing but the file: shapes, numbering, rules, trees, signatures
 * and outcome (docs/bid-log.md, "What a verifier says"). Records are streamed; 64 bytes of each and
 * the keys of bids stay in memory.
 *
 * <p>What was changed after it was signed is told apart from what was signed against the rules: a
 * broken rule is blamed on its record only if the head over that record holds.
 */
public final class BidLogVerifier {
  private BidLogVerifier() {}

  /** Verifies a log in UTF-8. Does not close the stream. */
  public static VerificationReport verify(InputStream utf8) {
    Reader reader =
        new InputStreamReader(
            utf8,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return verify(reader);
  }

  /** Verifies a log. Does not close the reader. */
  public static VerificationReport verify(Reader source) {
    try {
      LogFile file = LogFile.read(source);
      Optional<Finding> finding = firstFinding(file);
      return finding.isPresent() ? new Found(finding.get()) : verified(file);
    } catch (MalformedJsonException notJson) {
      return new Unreadable(notJson.getMessage() + ".");
    } catch (Guomi.Missing missing) {
      return new Unsupported(Guomi.MISSING);
    } catch (CharacterCodingException notUtf8) {
      return new Unreadable("The file is not UTF-8 text.");
    } catch (IOException broken) {
      return new Unreadable("The file cannot be read: " + broken.getMessage() + ".");
    }
  }

  private static Optional<Finding> firstFinding(LogFile file) {
    if (file.problem().isPresent()) {
      return file.problem();
    }
    RecordsReading records = file.records();
    Optional<LotState> state = records.state();
    if (state.isEmpty()) {
      return records.problem();
    }
    HeadsCheck heads =
        HeadsCheck.of(
            file.heads(),
            new HeadsCheck.Log(state.get().last().lot(), records.profile(), records.tree()),
            file.keys());
    Optional<Finding> inTerms =
        records.first().flatMap(first -> TermsCheck.fault(file.terms(), first));
    Optional<Finding> inRecords = inRecords(records.problem(), heads);
    boolean firstSealed = heads.sealed() > 0 || heads.fault().isEmpty();
    return (firstSealed ? inTerms.or(() -> inRecords) : inRecords.or(() -> inTerms))
        .or(() -> uncovered(heads.sealed(), records.tree().size()));
  }

  /**
   * The earlier one of a faulty record and a faulty head. A rule may break because an earlier
   * record was changed: then only the head can tell where, and gives the range.
   */
  private static Optional<Finding> inRecords(Optional<Finding> problem, HeadsCheck heads) {
    if (problem.isEmpty()) {
      return heads.fault();
    }
    Finding finding = problem.get();
    long seq = finding.seq().orElseThrow();
    if (seq <= heads.sealed()) {
      return problem;
    }
    boolean headComesFirst =
        heads.fault().isPresent()
            && heads.fault().get().range().map(range -> range.toSeq() < seq).orElse(true);
    if (headComesFirst) {
      return heads.fault();
    }
    boolean speaksForItself = finding.code() == FindingCode.RECORD_SHAPE;
    return Optional.of(speaksForItself ? finding : finding.within(heads.sealed() + 1, seq));
  }

  private static Optional<Finding> uncovered(long sealed, long size) {
    if (sealed == size) {
      return Optional.empty();
    }
    Finding finding =
        Finding.at(
            FindingCode.UNCOVERED, "/heads", "No signed head covers the records at the end.");
    return Optional.of(finding.within(sealed + 1, size));
  }

  private static Verified verified(LogFile file) {
    LotState state = file.records().state().orElseThrow();
    String title = file.terms().get("title") instanceof JsonText text ? text.value() : "";
    boolean drill = new JsonBoolean(true).equals(file.terms().get("drill"));
    LogOutcome outcome =
        new LogOutcome(
            title,
            drill,
            state,
            file.heads().size(),
            signers(file.heads()),
            file.records().profile());
    List<Finding> warnings =
        state.phase() == Phase.CLOSED
            ? List.of()
            : List.of(
                Finding.at(
                    FindingCode.NOT_CLOSED,
                    "/records",
                    "The log is not closed: later records may follow."));
    return new Verified(outcome, warnings, file.records().tree(), file.keys());
  }

  private static List<String> signers(List<Head> heads) {
    return heads.stream().map(head -> head.signed().keyId()).distinct().toList();
  }
}
