package org.fachui.proof.bidlog;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.signing.KeyStatement;

/** The key statements that came with a log or a receipt, by id. */
public final class KeyRing {
  private final Map<String, KeyStatement> statements = new HashMap<>();

  /**
   * Takes the statements as they are; whoever verifies checks them first.
   *
   * @throws IllegalArgumentException if a key id stands twice
   */
  public KeyRing(Collection<KeyStatement> statements) {
    for (KeyStatement statement : statements) {
      if (this.statements.put(statement.keyId(), statement) != null) {
        throw new IllegalArgumentException("The key " + statement.keyId() + " stands twice.");
      }
    }
  }

  public Optional<KeyStatement> find(String keyId) {
    return Optional.ofNullable(statements.get(keyId));
  }

  /**
   * Reads one statement, unchecked but for its shape.
   *
   * @throws MisshapenException if a member is missing, unknown, or not a text
   */
  public static KeyStatement read(JsonObject json) {
    Members members = new Members(json);
    KeyStatement statement =
        new KeyStatement(
            members.text("keyId"),
            members.text("algorithm"),
            members.text("publicKey"),
            members.text("validFrom"),
            members.text("validTo"),
            members.text("signature"));
    members.requireNoOther();
    return statement;
  }
}
