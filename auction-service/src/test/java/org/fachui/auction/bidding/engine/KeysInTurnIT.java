package org.fachui.auction.bidding.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fachui.auction.bidding.engine.TestEngine.until;
import static org.fachui.auction.bidding.engine.TestLot.anOpenLot;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.fachui.auction.bidding.application.BidOutcome.Recorded;
import org.fachui.auction.bidding.infrastructure.EngineDatabase;
import org.fachui.auction.bidding.infrastructure.EvidenceKeys;
import org.fachui.devstack.stores.TestStores;
import org.fachui.proof.bidlog.BidLogVerifier;
import org.fachui.proof.bidlog.Finding;
import org.fachui.proof.bidlog.FindingCode;
import org.fachui.proof.bidlog.VerificationReport;
import org.fachui.proof.bidlog.VerificationReport.Found;
import org.fachui.proof.bidlog.VerificationReport.Verified;
import org.fachui.proof.signing.SigningKey;
import org.junit.jupiter.api.Test;

/** A lot during which the keys change: each root is good by the key that counted then. */
class KeysInTurnIT {
  private static final TestStores STORES = TestStores.shared();

  @Test
  void aLotSignedByTwoKeysHoldsAndAKeyThatDidNotCountIsNamed() {
    TestDatabase database = TestDatabase.in(STORES);
    try (var redis = STORES.redis().connect()) {
      redis.flushAll();
    }
    var own = new EngineDatabase(database.source(), 1);
    SigningKey before = key(own);
    SigningKey after = key(own);
    AtomicReference<SigningKey> turn = new AtomicReference<>(before);
    String log;
    try (TestEngine engine =
        TestEngine.signing(database, STORES.redis().url(), profile -> turn.get())) {
      UUID lot = anOpenLot().lasting(Duration.ofSeconds(6)).publishIn(database);
      engine.open(lot);
      assertThat(engine.bid(lot, "bidder-1", 10_000)).isInstanceOf(Recorded.class);
      turn.set(after);
      assertThat(engine.bid(lot, "bidder-2", 11_000)).isInstanceOf(Recorded.class);
      until("the lot closes", () -> engine.state(lot).state().closed());
      log = new String(engine.evidence(lot), UTF_8);
    }
    own.close();

    assertThat(verify(log))
        .isInstanceOfSatisfying(
            Verified.class,
            good ->
                assertThat(good.outcome().keyIds()).containsExactly(before.keyId(), after.keyId()));
    Instant from = Instant.parse(after.statement().validFrom());
    SigningKey over = after.valid(from, from.plusSeconds(1));
    Finding expired = finding(log.replace(statement(after), statement(over)));
    assertThat(expired.code()).isEqualTo(FindingCode.KEY);
    assertThat(expired.member()).startsWith("/heads/").endsWith("/signed/at");
    assertThat(expired.sentence()).contains(after.keyId(), over.statement().validTo());
    SigningKey stranger = SigningKey.generate(from, from.plusSeconds(9_999));
    Finding unknown = finding(log.replace(statement(after), statement(stranger)));
    assertThat(unknown.member()).endsWith("/signed/keyId");
    assertThat(unknown.sentence()).contains(after.keyId());
  }

  private static SigningKey key(EngineDatabase database) {
    SigningKey made = SigningKey.generate(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
    return new EvidenceKeys(database, Clock.systemUTC()).of(made.toPem());
  }

  private static String statement(SigningKey key) {
    return key.statement().toJson().toString();
  }

  private static VerificationReport verify(String log) {
    return BidLogVerifier.verify(new ByteArrayInputStream(log.getBytes(UTF_8)));
  }

  private static Finding finding(String log) {
    return ((Found) verify(log)).finding();
  }
}
