package org.fachui.auction.bidding.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.fachui.proof.signing.SigningKey;
import org.junit.jupiter.api.Test;

class QuickEd25519Test {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00.000Z");
  private static final Instant TO = Instant.parse("2027-01-01T00:00:00.000Z");

  @Test
  void signsAsTheJdkDoesAndTheJdkVerifiesIt() {
    Random random = new Random(20261122);
    for (int i = 0; i < 50; i++) {
      byte[] seed = new byte[32];
      byte[] message = new byte[random.nextInt(500)];
      random.nextBytes(seed);
      random.nextBytes(message);
      SigningKey plain = SigningKey.ofSeed(seed, FROM, TO);

      SigningKey quick = plain.signingWith(QuickEd25519::new);

      assertThat(quick.sign(message)).isEqualTo(plain.sign(message));
      assertThat(quick.statement().verifies(message, quick.sign(message))).isTrue();
      assertThat(quick.valid(FROM, TO).statement()).isEqualTo(plain.statement());
    }
  }
}
