package org.fachui.platform.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the provider's public RSA keys. They are fetched when an unknown key id appears and
 * when they are older than ten minutes. While the provider is away the keys that are known stay
 * good, so that whoever is signed in can go on bidding.
 */
public final class ProviderKeys {
  /** What is known of a key id. */
  public sealed interface Lookup {
    /** The provider signs with it. */
    record Known(RSAPublicKey key) implements Lookup {}

    /** The provider answered, and does not have it. */
    record Unknown() implements Lookup {}

    /** The provider does not answer, so nobody can tell. */
    record Away() implements Lookup {}
  }

  private static final Logger LOG = Logger.getLogger(ProviderKeys.class.getName());
  private static final Duration FRESH = Duration.ofMinutes(10);

  /** Forged key ids and an absent provider must not turn into a request each. */
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(2);

  /** Whoever refreshes keys that still serve may wait for an absent provider: so not often. */
  private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(30);

  private static final int LEAST_BITS = 2048;

  private record Fetched(Map<String, RSAPublicKey> keys, Instant at) {}

  private final String issuer;
  private final ProviderDocuments documents;
  private final Clock clock;
  private volatile Fetched fetched = new Fetched(Map.of(), Instant.MIN);
  private volatile boolean away;
  private final ReentrantLock fetching = new ReentrantLock();
  private Instant lastAttempt = Instant.MIN;

  /** For this issuer, whose discovery document names where its keys stand. */
  public ProviderKeys(String issuer, ProviderDocuments documents, Clock clock) {
    this.issuer = issuer;
    this.documents = documents;
    this.clock = clock;
  }

  /** The key of this id. */
  public Lookup find(String keyId) {
    RSAPublicKey key = fetched.keys().get(keyId);
    if (key == null) {
      fetching.lock();
      fetchUnlessTriedWithin(BETWEEN_FETCHES);
    } else if (isStale() && fetching.tryLock()) {
      fetchUnlessTriedWithin(BETWEEN_REFRESHES);
    }
    RSAPublicKey now = fetched.keys().get(keyId);
    if (now != null) {
      return new Lookup.Known(now);
    }
    return away ? new Lookup.Away() : new Lookup.Unknown();
  }

  /** Whether the key is among those known now; never asks the provider. */
  boolean knows(@Nullable String keyId) {
    return keyId != null && !isStale() && fetched.keys().containsKey(keyId);
  }

  private boolean isStale() {
    return fetched.at().isBefore(clock.instant().minus(FRESH));
  }

  /** Called with the lock, gives it back. */
  private void fetchUnlessTriedWithin(Duration pause) {
    try {
      if (!lastAttempt.isAfter(clock.instant().minus(pause))) {
        fetch();
        lastAttempt = clock.instant();
      }
    } finally {
      fetching.unlock();
    }
  }

  private void fetch() {
    try {
      ProviderMetadata metadata = ProviderMetadata.of(issuer, documents);
      fetched = new Fetched(parsed(documents.get(metadata.keys())), clock.instant());
      away = false;
    } catch (IOException | ParseException | JOSEException fault) {
      away = true;
      LOG.log(
          Level.WARNING, "keys of the sign-in provider cannot be fetched: {0}", fault.getMessage());
    }
  }

  private static Map<String, RSAPublicKey> parsed(String json)
      throws ParseException, JOSEException {
    Map<String, RSAPublicKey> keys = new HashMap<>();
    for (JWK jwk : JWKSet.parse(json).getKeys()) {
      boolean signs = jwk.getKeyUse() == null || jwk.getKeyUse().equals(KeyUse.SIGNATURE);
      if (jwk instanceof RSAKey rsa && jwk.getKeyID() != null && signs) {
        RSAPublicKey key = rsa.toRSAPublicKey();
        if (key.getModulus().bitLength() >= LEAST_BITS) {
          keys.put(jwk.getKeyID(), key);
        }
      }
    }
    return Map.copyOf(keys);
  }
}
