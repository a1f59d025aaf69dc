package org.fachui.devstack.supervisor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.fachui.devstack.processes.Folders;
import org.fachui.devstack.processes.StackFailure;
import org.fachui.proof.signing.Profile;
import org.fachui.proof.signing.SigningKey;

/**
 * The keys that sign the bid logs of this stack, as PKCS#8 files that only we can read: one of
 * Ed25519 in use, and one that begins a year later, published from the first day; one of SM2 for
 * lots whose logs are made with SM2 and SM3.
 */
final class SigningKeys {
  private static final String NAME = "evidence-ed25519.pem";
  private static final String GUOMI = "evidence-sm2.pem";
  private static final String LATER = "evidence-ed25519.*.pem";
  private static final Duration AHEAD = Duration.ofDays(365);
  private static final DateTimeFormatter FROM =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private SigningKeys() {}

  /** Makes what is missing; a key that is there is never touched. */
  static void ensure(Path folder) {
    Folders.makePrivate(folder);
    if (!Files.exists(folder.resolve(NAME))) {
      make(folder, NAME, Profile.ED25519_SHA256);
    }
    if (!hasLater(folder)) {
      String later = "evidence-ed25519." + FROM.format(Instant.now().plus(AHEAD)) + ".pem";
      make(folder, later, Profile.ED25519_SHA256);
    }
    if (!Files.exists(folder.resolve(GUOMI))) {
      make(folder, GUOMI, Profile.SM2_SM3);
    }
  }

  private static boolean hasLater(Path folder) {
    try (DirectoryStream<Path> later = Files.newDirectoryStream(folder, LATER)) {
      return later.iterator().hasNext();
    } catch (IOException e) {
      throw new StackFailure("Cannot read " + folder + ".", e);
    }
  }

  private static void make(Path folder, String name, Profile profile) {
    try {
      // The service says from when to when a key counts; here only the private key is kept.
      String pem =
          SigningKey.generate(profile, Instant.EPOCH, Instant.EPOCH.plusSeconds(1)).toPem();
      Path next =
          Files.createTempFile(
              folder,
              name,
              ".tmp",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(next, pem);
      Files.move(next, folder.resolve(name));
    } catch (IOException e) {
      throw new StackFailure("Cannot make the signing key in " + folder + ".", e);
    }
  }
}
