package org.fachui.devstack.supervisor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.StackFailure;

/**
 * The keys that sign the bid logs of this stack, as Ed25519 PKCS#8 files that only we can read: one
 * in use, and one that begins a year later, published from the first day.
 */
final class SigningKeys {
  private static final String NAME = "evidence-ed25519.pem";
  private static final String LATER = "evidence-ed25519.*.pem";
  private static final Duration AHEAD = Duration.ofDays(365);
  private static final DateTimeFormatter FROM =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private SigningKeys() {}

  /** Makes what is missing; a key that is there is never touched. */
  static void ensure(Path folder) {
    Folders.makePrivate(folder);
    if (!Files.exists(folder.resolve(NAME))) {
      make(folder, NAME);
    }
    if (!hasLater(folder)) {
      make(folder, "evidence-ed25519." + FROM.format(Instant.now().plus(AHEAD)) + ".pem");
    }
  }

  private static boolean hasLater(Path folder) {
    try (DirectoryStream<Path> later = Files.newDirectoryStream(folder, LATER)) {
      return later.iterator().hasNext();
    } catch (IOException e) {
      throw new StackFailure("Cannot read " + folder + ".", e);
    }
  }

  private static void make(Path folder, String name) {
    try {
      byte[] key =
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
      String body =
          Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(key);
      Path next =
          Files.createTempFile(
              folder,
              name,
              ".tmp",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          next, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
      Files.move(next, folder.resolve(name));
    } catch (IOException | GeneralSecurityException e) {
      throw new StackFailure("Cannot make the signing key in " + folder + ".", e);
    }
  }
}
