package org.fachui.proof.payout;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fachui.proof.canonical.JsonReader;
import org.fachui.proof.canonical.MalformedJsonException;
import org.fachui.proof.payout.ProofFinding.Code;
import org.fachui.proof.payout.ProofReport.Found;
import org.fachui.proof.payout.ProofReport.Unreadable;
import org.fachui.proof.payout.ProofReport.Verified;

/**
 * Recomputes a proof from nothing but the file (docs/payout-proof.md): signatures, the chain of
 * seals, every hash, every sum. Transfers and lines are streamed; of each a hash and the sums of
 * its account stay in memory.
 */
public final class ProofVerifier {
  private static final List<String> PARTS =
      List.of(
          "format", "keys", "accounts", "seals", "transfers", "lines", "lineLeaves", "statement");

  private ProofVerifier() {}

  /** Verifies a proof in UTF-8. Does not close the stream. */
  public static ProofReport verify(InputStream utf8) {
    return verify(
        new InputStreamReader(
            utf8,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  /** Verifies a proof. Does not close the reader. */
  public static ProofReport verify(Reader source) {
    try {
      return new Verified(read(new JsonReader(source)));
    } catch (FoundException found) {
      return new Found(found.finding());
    } catch (MalformedJsonException notJson) {
      return new Unreadable(notJson.getMessage() + ".");
    } catch (CharacterCodingException notUtf8) {
      return new Unreadable("The file is not UTF-8 text.");
    } catch (IOException broken) {
      return new Unreadable("The file cannot be read: " + broken.getMessage() + ".");
    }
  }

  private static ProofStatement read(JsonReader json) throws IOException {
    ProofParts parts = new ProofParts(json);
    json.beginObject();
    for (String expected : PARTS) {
      String name = json.nextName();
      if (!expected.equals(name)) {
        throw new FoundException(
            Code.FORMAT, "/" + expected, "This part is missing here; the order is " + PARTS + ".");
      }
      parts.read(expected);
    }
    String further = json.nextName();
    if (further != null) {
      throw new FoundException(Code.FORMAT, "/" + further, "This part is unknown.");
    }
    json.requireEnd();
    return parts.statement();
  }
}
