package org.fachui.registry.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.merkle.Hash;

/**
 * A row of the log without its content.
 *
 * @param number from 1 within its chain
 * @param direction {@code OUT} or {@code IN}
 * @param sha256 of the content
 * @param previous hash of the row before; of nothing for the first
 * @param hash of everything but the signature
 * @param signature base64, over the hash's bytes
 */
public record LoggedMessage(
    String chain,
    long number,
    Instant at,
    String direction,
    String bureau,
    MessageKind kind,
    String messageId,
    Hash sha256,
    Hash previous,
    Hash hash,
    String keyId,
    String signature) {

  /** What the first row of a chain has before it. */
  public static final Hash NOTHING = Hash.of(new byte[0]);

  /** The row for a message, not signed yet. */
  static LoggedMessage of(
      NewMessage message, long number, Instant at, Hash previous, String keyId) {
    LoggedMessage row =
        new LoggedMessage(
            message.chain(),
            number,
            at,
            message.kind().isOurs() ? "OUT" : "IN",
            message.bureau(),
            message.kind(),
            message.messageId(),
            Hash.of(message.content().getBytes(UTF_8)),
            previous,
            NOTHING,
            keyId,
            "");
    return row.with(row.recomputed(), "");
  }

  LoggedMessage with(Hash newHash, String newSignature) {
    return new LoggedMessage(
        chain,
        number,
        at,
        direction,
        bureau,
        kind,
        messageId,
        sha256,
        previous,
        newHash,
        keyId,
        newSignature);
  }

  /** The hash that the row must have: SHA-256 of its canonical form. */
  Hash recomputed() {
    return Hash.of(
        CanonicalJson.bytes(
            JsonObject.builder()
                .put("at", at.toEpochMilli())
                .put("bureau", bureau)
                .put("chain", chain)
                .put("direction", direction)
                .put("keyId", keyId)
                .put("kind", kind.name())
                .put("messageId", messageId)
                .put("number", number)
                .put("previous", previous.hex())
                .put("sha256", sha256.hex())
                .build()));
  }
}
