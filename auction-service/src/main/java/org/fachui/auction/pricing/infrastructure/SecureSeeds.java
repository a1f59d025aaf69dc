package org.fachui.auction.pricing.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.fachui.auction.pricing.application.Seeds;

/** Seeds from the machine's source of randomness. */
@ApplicationScoped
public class SecureSeeds implements Seeds {
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    byte[] seed = new byte[BYTES];
    random.nextBytes(seed);
    return HexFormat.of().formatHex(seed);
  }
}
