package org.fachui.auction.bidding.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.bidding.engine.TestDatabase;
import org.fachui.auction.bidding.engine.TestLot;
import org.fachui.auction.bidding.infrastructure.RevokingKey.Outcome;
import org.fachui.devstack.stores.TestStores;
import org.fachui.proof.signing.Profile;
import org.fachui.proof.signing.SigningKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of keys and the table of their statements, over a year and more. */
class EvidenceKeysIT {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private final TestDatabase tables = TestDatabase.in(TestStores.shared());
  private final EngineDatabase database = new EngineDatabase(tables.source(), 2);
  private final SetClock clock = new SetClock(START);
  private final EvidenceKeys keys = new EvidenceKeys(database, clock);

  @TempDir private Path folder;

  @AfterEach
  void close() {
    database.close();
  }

  private SigningKey put(String name) throws IOException {
    SigningKey key = SigningKey.generate(START, START.plusSeconds(1));
    Files.writeString(folder.resolve(name), key.toPem());
    return key;
  }

  @Test
  void aKeyCountsFromItsFirstUseOrFromItsDateAndThatStays() throws IOException {
    SigningKey first = put("evidence-ed25519.pem");
    SigningKey next = put("evidence-ed25519.20270101T000000Z.pem");
    SigningKey late = put("evidence-ed25519.20200101T000000Z.pem");

    List<SigningKey> read = keys.in(folder);
    clock.set(START.plus(Duration.ofDays(30)));

    assertThat(from(read, first)).isEqualTo("2026-11-22T09:59:00.000Z");
    assertThat(from(read, next)).isEqualTo("2027-01-01T00:00:00.000Z");
    assertThat(from(read, late)).as("not before it was published").isEqualTo(from(read, first));
    assertThat(statements(keys.in(folder))).containsExactlyInAnyOrderElementsOf(statements(read));
    assertThat(read).allSatisfy(key -> assertThat(key.statement().fault()).isEmpty());
  }

  @Test
  void everyReplicaTurnsToTheNewKeyAtItsDate() throws IOException {
    SigningKey first = put("evidence-ed25519.pem");
    SigningKey next = put("evidence-ed25519.20270101T000000Z.pem");
    SigningRing ring = new SigningRing(keys.in(folder), clock);

    assertThat(ring.apply(Profile.ED25519_SHA256).keyId()).isEqualTo(first.keyId());
    clock.set(Instant.parse("2027-01-01T00:00:06Z"));
    assertThat(ring.apply(Profile.ED25519_SHA256).keyId()).isEqualTo(next.keyId());
  }

  @Test
  void keysOfBothProfilesStandBesideEachOther() throws IOException {
    SigningKey first = put("evidence-ed25519.pem");
    SigningKey guomi = SigningKey.generate(Profile.SM2_SM3, START, START.plusSeconds(1));
    Files.writeString(folder.resolve("evidence-sm2.pem"), guomi.toPem());
    SigningRing ring = new SigningRing(keys.in(folder), clock);

    assertThat(ring.apply(Profile.SM2_SM3).keyId()).isEqualTo(guomi.keyId());
    assertThat(ring.apply(Profile.ED25519_SHA256).keyId()).isEqualTo(first.keyId());
    assertThat(tables.texts("SELECT algorithm FROM signing_key ORDER BY algorithm"))
        .containsExactly("Ed25519", "SM2");
    assertThat(keys.asKept(keys.in(folder)))
        .allSatisfy(key -> assertThat(key.statement().fault()).isEmpty());
    put("evidence-sm2.20260101T000000Z.pem");
    assertThatThrownBy(() -> keys.in(folder)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFolderWithoutAKeyOrWithAnotherFileIsRefused() throws IOException {
    assertThatThrownBy(() -> keys.in(folder)).hasMessageContaining("no signing key");
    put("evidence-ed25519.tomorrow.pem");
    assertThatThrownBy(() -> keys.in(folder)).hasMessageContaining("tomorrow");
    Files.delete(folder.resolve("evidence-ed25519.tomorrow.pem"));
    put("evidence-ed25519.20261301T000000Z.pem");
    assertThatThrownBy(() -> keys.in(folder)).hasMessageContaining("no time");
  }

  @Test
  void aRevokedKeyEndsInAMinuteEverywhereAndNeverInThePast() throws IOException {
    SigningKey first = put("evidence-ed25519.pem");
    List<SigningKey> alone = keys.in(folder);
    RevokingKey byOne = new RevokingKey(database, new SigningRing(alone, clock), clock);
    assertThat(byOne.revoke(first.keyId(), "测试", "feng")).isInstanceOf(Outcome.NoOther.class);
    assertThat(byOne.revoke("nobody's", "测试", "feng")).isInstanceOf(Outcome.Unknown.class);
    assertThat(byOne.find(first.keyId())).isEmpty();

    SigningKey other = put("evidence-ed25519.20260101T000000Z.pem");
    List<SigningKey> both = keys.in(folder);
    SigningRing elsewhere = new SigningRing(both, clock);
    clock.set(START.plusSeconds(100));
    RevokingKey revoking = new RevokingKey(database, new SigningRing(both, clock), clock);
    Outcome made = revoking.revoke(first.keyId(), "测试", "feng");

    assertThat(made)
        .isEqualTo(
            new Outcome.Revoked(
                new RevokingKey.Revocation(first.keyId(), START.plusSeconds(160), "测试")));
    assertThat(revoking.revoke(first.keyId(), "again", "feng")).isEqualTo(made);
    elsewhere.replace(keys.asKept(both));
    assertThat(elsewhere.find(first.keyId()).orElseThrow().statement())
        .satisfies(kept -> assertThat(kept.validTo()).isEqualTo("2026-11-22T10:02:40.000Z"))
        .satisfies(kept -> assertThat(kept.fault()).isEmpty());
    assertThat(tables.texts("SELECT signature FROM signing_key WHERE key_id = ?", first.keyId()))
        .containsExactly(elsewhere.find(first.keyId()).orElseThrow().statement().signature());
    clock.set(START.plusSeconds(156));
    assertThat(elsewhere.apply(Profile.ED25519_SHA256).keyId()).isEqualTo(other.keyId());
    assertThat(revoking.revoke(other.keyId(), "测试", "feng")).isInstanceOf(Outcome.Revoked.class);
  }

  @Test
  void aKeyWhosePrivateFileIsElsewhereOrThatIsOverIsNotRevokedHere() throws IOException {
    SigningKey first = put("evidence-ed25519.pem");
    SigningKey other = put("evidence-ed25519.20260101T000000Z.pem");
    List<SigningKey> both = keys.in(folder);
    List<SigningKey> one = both.stream().filter(key -> key.keyId().equals(other.keyId())).toList();
    RevokingKey without = new RevokingKey(database, new SigningRing(one, clock), clock);

    assertThat(without.revoke(first.keyId(), "测试", "feng")).isInstanceOf(Outcome.NotHere.class);
    clock.set(START.plus(Duration.ofDays(731)));
    RevokingKey late = new RevokingKey(database, new SigningRing(both, clock), clock);
    assertThat(late.revoke(first.keyId(), "测试", "feng")).isInstanceOf(Outcome.Over.class);
  }

  private static String from(List<SigningKey> read, SigningKey key) {
    return read.stream()
        .filter(one -> one.keyId().equals(key.keyId()))
        .findFirst()
        .orElseThrow()
        .statement()
        .validFrom();
  }

  private static List<String> statements(List<SigningKey> keys) {
    return keys.stream().map(key -> key.statement().toJson().toString()).toList();
  }

  @Test
  void aLotThatIsNotClosedGoesOnWithItsOwnAlgorithms() {
    assertThat(keys.profilesOfOpenLots()).isEmpty();
    UUID lot = TestLot.anOpenLot().publishIn(tables);
    assertThat(keys.profilesOfOpenLots()).containsExactly(Profile.ED25519_SHA256);
    tables.run(
        """
        INSERT INTO lot_live (lot_id, bucket, seq, epoch, state, bids, opens_at, end_at)
        VALUES (?, '00', 1, 1, 'CLOSED_UNSOLD', 0, now(), now())
        """,
        lot);
    assertThat(keys.profilesOfOpenLots()).as("what is closed is signed").isEmpty();
  }
}
