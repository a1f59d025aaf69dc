package org.fachui.system.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fachui.proof.bidlog.BidLogVerifier;
import org.fachui.proof.bidlog.MisshapenException;
import org.fachui.proof.bidlog.Receipt;
import org.fachui.proof.bidlog.VerificationReport;
import org.fachui.proof.bidlog.VerificationReport.Found;
import org.fachui.proof.bidlog.VerificationReport.Unreadable;
import org.fachui.proof.bidlog.VerificationReport.Unsupported;
import org.fachui.proof.bidlog.VerificationReport.Verified;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.MalformedJsonException;

/**
 * The verifier that anybody may run, run on every exported file. Each file and each receipt is
 * verified once.
 */
public final class BidLogProofs implements Proofs {

  private final Map<UUID, VerificationReport> reports = new ConcurrentHashMap<>();
  private final Map<String, Boolean> receipts = new ConcurrentHashMap<>();

  @Override
  public List<String> findings(ExportedLog log) {
    return switch (report(log)) {
      case Verified verified -> List.of();
      case Found found -> List.of(found.finding().toString());
      case Unreadable unreadable -> List.of(unreadable.sentence());
      case Unsupported unsupported -> List.of(unsupported.sentence());
    };
  }

  @Override
  public boolean proves(JsonNode receipt, ExportedLog log) {
    String text = receipt.toString();
    return receipts.computeIfAbsent(log.lot() + text, key -> proves(text, log));
  }

  private boolean proves(String receipt, ExportedLog log) {
    try {
      JsonValue value = CanonicalJson.parse(receipt);
      return report(log) instanceof Verified verified
          && value instanceof JsonValue.JsonObject object
          && isOf(Receipt.fromJson(object), verified);
    } catch (MalformedJsonException | MisshapenException e) {
      return false;
    }
  }

  /** The record stands in the file, and the signed root is the file's own at that size. */
  private static boolean isOf(Receipt receipt, Verified log) {
    long size = receipt.head().treeSize();
    return log.contradiction(receipt).isEmpty()
        && size <= log.tree().size()
        && log.tree().root(Math.toIntExact(size)).equals(receipt.head().lotRoot().root());
  }

  private VerificationReport report(ExportedLog log) {
    return reports.computeIfAbsent(
        log.lot(), lot -> BidLogVerifier.verify(new StringReader(log.text())));
  }
}
