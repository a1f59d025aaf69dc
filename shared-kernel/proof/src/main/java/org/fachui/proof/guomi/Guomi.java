package org.fachui.proof.guomi;

import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the provider of the commercial algorithms (国密). */
public final class Guomi {
  /** 杂凑算法, GB/T 32905. */
  public static final String SM3 = "SM3";

  /** 签名算法, GB/T 32918, over the SM3 of Z and the message. */
  public static final String SM2 = "SM3withSM2";

  /** What is missing where there is none. */
  public static final String MISSING =
      "SM2 and SM3 need Bouncy Castle (bcprov-jdk18on) on the class path.";

  private static volatile @Nullable Provider known;

  private Guomi() {}

  /** There is none. */
  public static final class Missing extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Missing() {
      super(MISSING);
    }
  }

  /**
   * One that is installed, else one that the class path offers.
   *
   * @throws Missing if there is none
   */
  public static Provider provider() {
    Provider found = known;
    if (found == null) {
      found = find().orElseThrow(Missing::new);
      known = found;
    }
    return found;
  }

  private static Optional<Provider> find() {
    Stream<Provider> offered =
        ServiceLoader.load(Provider.class, Guomi.class.getClassLoader()).stream()
            .filter(one -> one.type().getName().startsWith("org.bouncycastle."))
            .map(ServiceLoader.Provider::get);
    return Stream.concat(Arrays.stream(Security.getProviders()), offered)
        .filter(Guomi::hasBoth)
        .findFirst();
  }

  private static boolean hasBoth(Provider provider) {
    return provider.getService("MessageDigest", SM3) != null
        && provider.getService("Signature", SM2) != null;
  }
}
