package org.fachui.devstack.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import no.nav.security.mock.oauth2.token.KeyProvider;

/**
 * The provider's RSA key, made on this machine at first use: the key that the library brings along
 * is in its public jar. The key id is the key's thumbprint, so that another key is another id.
 */
final class OwnKey extends KeyProvider {
  private static final String FILE = "provider-key.json";
  private static final int BITS = 2048;

  private final RSAKey key;

  private OwnKey(RSAKey key) {
    super(List.of(key), JWSAlgorithm.RS256.getName());
    this.key = key;
  }

  /** The key of this folder; made, readable for its owner only, when there is none. */
  static OwnKey in(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        make(folder, file);
      }
      return new OwnKey(RSAKey.parse(Files.readString(file)));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (ParseException | JOSEException fault) {
      throw new IllegalStateException(file + " is not a key; remove it to have a new one", fault);
    }
  }

  private static void make(Path folder, Path file) throws IOException, JOSEException {
    RSAKey made =
        new RSAKeyGenerator(BITS)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.RS256)
            .keyIDFromThumbprint(true)
            .generate();
    Files.createDirectories(folder);
    Path unfinished =
        Files.createTempFile(
            folder,
            FILE,
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, made.toJSONString());
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public JWK signingKey(String issuer) {
    return key;
  }
}
