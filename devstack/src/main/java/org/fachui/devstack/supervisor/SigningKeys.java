package org.fachui.devstack.supervisor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.StackFailure;

/** The key that signs the bid logs of this stack: an Ed25519 PKCS#8 file that only we can read. */
final class SigningKeys {
  private static final String NAME = "evidence-ed25519.pem";

  private SigningKeys() {}

  /** Makes the key when there is none; an existing one is never touched. */
  static void ensure(Path folder) {
    Path file = Folders.makePrivate(folder).resolve(NAME);
    if (Files.exists(file)) {
      return;
    }
    try {
      byte[] key =
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
      String body =
          Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(key);
      Path next =
          Files.createTempFile(
              folder,
              NAME,
              ".tmp",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          next, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
      Files.move(next, file);
    } catch (IOException | GeneralSecurityException e) {
      throw new StackFailure("Cannot make the signing key in " + folder + ".", e);
    }
  }
}
