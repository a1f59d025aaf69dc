package org.fachui.auction.enrolment.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fachui.auction.enrolment.application.Enrolment;
import org.fachui.auction.enrolment.application.EnrolmentOutcome.Stands;
import org.fachui.auction.enrolment.application.EnrolmentRequested;
import org.fachui.auction.enrolment.application.Proxies.Persons;
import org.fachui.auction.enrolment.infrastructure.JdbcApplicants;
import org.fachui.auction.enrolment.infrastructure.JdbcProxies;
import org.fachui.auction.enrolment.model.Applicant;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.auction.enrolment.model.IdentityAccess;
import org.fachui.auction.enrolment.model.IdentityAccess.Purpose;
import org.fachui.auction.enrolment.model.Share;
import org.fachui.auction.enrolment.model.Taking;
import org.junit.jupiter.api.Test;

/** Nobody opens an identity without a row in the chain (NJA-18; docs/identity-access.md). */
class IdentityAccessIT extends InAHouse {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final String PAPER = "ab".repeat(32);

  /** What the document says the hash is made of, put together by the database. */
  private static final String ENTRIES =
      """
      SELECT format('{"atMs":%s,"by":"%s","court":"%s","enrolmentId":"%s","format":"fachui-identity-access/1",'
          || '"lotId":"%s","previous":"%s","purpose":"%s","salt":"%s","seq":%s}',
        (extract(epoch FROM accessed_at) * 1000)::bigint, accessed_by, court, enrolment_id, lot_id,
        previous, purpose, salt, seq)
      FROM identity_accesses ORDER BY seq
      """;

  private Enrolment enrolled(UUID lot, int n, int buyer) {
    Applicant one = TestHouse.applicant(buyer);
    var taking =
        new Taking(
            List.of(new Buyer.Person(one.name(), one.residentId(), one.address(), Share.ALL)),
            PAPER);
    var request =
        new EnrolmentRequested(
            lot, "bidder-" + n, null, false, TestHouse.applicant(n), true, true, false, taking);
    if (house.enrolling.enrol(request) instanceof Stands stands) {
      return stands.enrolment();
    }
    throw new AssertionError("he was refused");
  }

  private UUID lot() {
    UUID lot = AnnouncedLot.publish(database, LONG, LONG);
    house.engine.open(lot);
    return lot;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private List<String> column(String name) {
    return database.texts("SELECT " + name + " FROM identity_accesses ORDER BY seq");
  }

  @Test
  void eachAccessIsARowWhoseHashAndSignatureAnybodyCanMakeAgain() {
    UUID lot = lot();
    Enrolment enrolled = enrolled(lot, 1, 2);
    assertThat(house.proxies.of(lot)).as("a list opens nobody").hasSize(1);
    assertThat(column("seq")).isEmpty();

    house.proxies.open(lot, enrolled.id(), "chen");
    house.applicants.buyers(enrolled.id(), new IdentityAccess(Purpose.RULING, "zhao"));
    house.applicants.read(enrolled.id(), new IdentityAccess(Purpose.PAPER, "chen"));

    assertThat(column("purpose || ' ' || accessed_by"))
        .containsExactly("AUTHORITY chen", "RULING zhao", "PAPER chen");
    List<String> hashes = column("sha256");
    assertThat(database.texts(ENTRIES).stream().map(IdentityAccessIT::sha256))
        .containsExactlyElementsOf(hashes);
    assertThat(column("previous")).containsExactly("0".repeat(64), hashes.get(0), hashes.get(1));
    List<String> signatures = column("signature");
    for (int i = 0; i < hashes.size(); i++) {
      byte[] message = ("fachui-identity-access/1\n" + hashes.get(i)).getBytes(UTF_8);
      assertThat(house.signing.statement().verifies(message, signatures.get(i))).isTrue();
    }
    assertThat(column("salt")).doesNotHaveDuplicates();
  }

  @Test
  void whereNoRowCanBeLeftNothingIsOpened() {
    UUID lot = lot();
    Enrolment enrolled = enrolled(lot, 1, 2);
    var keyless =
        new JdbcProxies(
            house.readers, house.cipher, IdentityAccessIT::noKey, TestHouse.RANDOM, house.clock());
    assertThatThrownBy(() -> keyless.open(lot, enrolled.id(), house.clock().instant(), "chen"))
        .hasMessageContaining("no key");
    var withoutKey =
        new JdbcApplicants(
            house.readers, house.cipher, IdentityAccessIT::noKey, TestHouse.RANDOM, house.clock());
    assertThatThrownBy(
            () -> withoutKey.buyers(enrolled.id(), new IdentityAccess(Purpose.RULING, "zhao")))
        .hasMessageContaining("no key");
    assertThat(column("seq")).isEmpty();
  }

  private static org.fachui.proof.signing.SigningKey noKey() {
    throw new IllegalStateException("no key counts");
  }

  @Test
  void theChainOnlyGrows() {
    UUID lot = lot();
    house.proxies.open(lot, enrolled(lot, 1, 2).id(), "chen");
    assertThatThrownBy(() -> database.run("UPDATE identity_accesses SET accessed_by = 'nobody'"))
        .rootCause()
        .hasMessageContaining("only grows");
    assertThatThrownBy(() -> database.run("DELETE FROM identity_accesses")).isNotNull();
  }

  @Test
  void manyAtOnceLeaveNoGapAndNoFork() throws Exception {
    UUID lot = lot();
    UUID one = enrolled(lot, 1, 2).id();
    UUID other = enrolled(lot, 3, 4).id();
    List<Future<Persons>> opened = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 40; i++) {
        UUID which = i % 2 == 0 ? one : other;
        opened.add(threads.submit(() -> house.proxies.open(lot, which, "chen").orElseThrow()));
      }
    }
    for (Future<Persons> each : opened) {
      assertThat(each.get().buyers()).hasSize(1);
    }
    List<String> hashes = column("sha256");
    assertThat(hashes).hasSize(40);
    assertThat(column("previous").subList(1, 40)).isEqualTo(hashes.subList(0, 39));
  }

  @Test
  void nobodyOpensAnEnrolmentOfAnotherLot() {
    UUID lot = lot();
    UUID another = lot();
    Enrolment enrolled = enrolled(lot, 1, 2);
    assertThat(house.proxies.open(another, enrolled.id(), "chen")).isEmpty();
    assertThat(column("seq")).isEmpty();
  }
}
