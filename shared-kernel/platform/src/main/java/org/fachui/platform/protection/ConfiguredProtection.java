package org.fachui.platform.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Offers the cipher over the keys in {@code fachui.keys.dir}. They are looked for when they are
 * first wanted, because not every service keeps personal data.
 */
@ApplicationScoped
public class ConfiguredProtection {
  private @Nullable FieldCipher cipher;

  /** The one cipher of this service. */
  @Produces
  @Dependent
  public synchronized FieldCipher cipher() {
    FieldCipher made = cipher;
    if (made == null) {
      String folder = ConfigProvider.getConfig().getValue("fachui.keys.dir", String.class);
      SecureRandom randomness = new SecureRandom();
      made = new FieldCipher(KeyFile.in(Path.of(folder), randomness), randomness);
      cipher = made;
    }
    return made;
  }
}
