package org.fachui.payout.deposits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.decisions.Decision.About;
import org.fachui.payout.decisions.Decision.Choice;
import org.fachui.payout.decisions.DecisionApproval;
import org.fachui.payout.decisions.DecisionProposal;
import org.fachui.payout.decisions.Decisions;
import org.fachui.payout.halts.Halt;
import org.fachui.payout.halts.HaltOutcome;
import org.fachui.payout.halts.HaltOutcome.Done;
import org.fachui.payout.halts.HaltOutcome.NotApproved;
import org.fachui.payout.halts.HaltOutcome.Reason;
import org.fachui.payout.halts.HaltOutcome.Refused;
import org.fachui.payout.heldprices.HeldPrice;
import org.fachui.payout.ledger.SealingRounds;
import org.fachui.payout.plans.model.Plan;
import org.fachui.payout.pools.Pools;
import org.fachui.payout.proof.ProvingPool;
import org.fachui.proof.payout.ProofReport.Verified;
import org.fachui.proof.payout.ProofVerifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Once a sale is known to be undone its price is not sent to anybody any more; the bank's register
 * says who was paid.
 */
class HaltsIT {
  private static final String SHA256 = "ef".repeat(32);
  private static final String BUYER = "62220001";
  private static final int CREDITORS = 4;
  private static final long SHARE = ASale.PRICE / CREDITORS;

  @TempDir Path keys;

  private final ASale sale = new ASale().authorised();
  private final ADepositDesk desk = sale.desk;
  private final APayout payout = new APayout(desk);

  @AfterEach
  void stop() {
    sale.close();
  }

  /** The whole price is in the queue, a file for each creditor. */
  private void distributed() {
    sale.paid(BUYER);
    payout.claim(CREDITORS, "10000.00");
    payout.distribute(1);
    assertThat(states()).isEqualTo(Map.of("QUEUED", 4L));
  }

  /** Of the payouts, how many in each state. */
  private Map<String, Long> states() {
    return desk
        .texts(
            """
            SELECT i.state FROM instruction i JOIN batch b ON b.id = i.batch_id WHERE b.plan_id IS NOT NULL
            """)
        .stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private boolean send() {
    return desk.sending(wire -> wire).sendNext();
  }

  private Halt halt() {
    List<Halt> all = desk.halts.ofPool(desk.caseId());
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private HaltOutcome propose(Choice choice) {
    return desk.halts.propose(
        desk.caseId(),
        halt().haltId(),
        new DecisionProposal(choice, halt().fen(), "依据裁定", SHA256),
        "qian");
  }

  private HaltOutcome approve(Choice choice, String by) {
    return desk.halts.approve(
        desk.caseId(), halt().haltId(), new DecisionApproval(choice, halt().fen()), by);
  }

  private static void refused(HaltOutcome outcome, Reason reason) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private void decided(Choice choice) {
    assertThat(propose(choice)).isInstanceOf(Done.class);
    assertThat(approve(choice, "sun")).isInstanceOf(Done.class);
  }

  private Map<String, Long> received() {
    return desk.bank.register.receivedByAccount();
  }

  private HeldPrice held() {
    return desk.heldPrices.ofPool(desk.caseId()).getFirst();
  }

  private byte[] proof() throws IOException, NoSuchAlgorithmException {
    byte[] key =
        KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
    Files.writeString(
        keys.resolve("evidence-ed25519.pem"),
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
            + "\n-----END PRIVATE KEY-----\n");
    var rounds = new SealingRounds(desk.transactions, Clock.systemUTC(), keys.toString());
    var out = new ByteArrayOutputStream();
    new ProvingPool(desk.transactions, rounds, Clock.systemUTC())
        .write(new Pools(desk.transactions, new Accounts()).find(desk.caseId()).orElseThrow(), out);
    return out.toByteArray();
  }

  @Test
  void fromTheNewsOnNothingIsSentAndWhatIsCancelledCoversThePrice() throws Exception {
    distributed();
    sale.annul();
    assertThat(desk.learn()).isTrue();
    assertThat(send()).as("not before the price was looked at").isFalse();
    assertThat(desk.giveBack()).isTrue();
    assertThat(states()).isEqualTo(Map.of("HALTED", 4L));
    sale.endDays();
    assertThat(received()).as("nobody has anything of it").isEmpty();
    assertThat(halt().lines()).isEqualTo(4);
    assertThat(halt().fen()).isEqualTo(ASale.PRICE);
    assertThat(desk.openIncidents()).contains("PAYOUTS_HALTED");
    assertThat(held().missingFen()).isEqualTo(ASale.PRICE);
    assertThat(held().haltedFen()).isEqualTo(ASale.PRICE);

    assertThat(approve(Choice.CANCEL, "sun"))
        .isInstanceOfSatisfying(
            NotApproved.class,
            not -> assertThat(not.why().reason()).isEqualTo(Decisions.Reason.NOT_PROPOSED));
    propose(Choice.CANCEL);
    assertThat(approve(Choice.CANCEL, "qian"))
        .isInstanceOfSatisfying(
            NotApproved.class,
            not -> assertThat(not.why().reason()).isEqualTo(Decisions.Reason.OWN_PROPOSAL));
    assertThat(approve(Choice.RELEASE, "sun")).isInstanceOf(NotApproved.class);
    assertThat(states()).as("nothing has moved").isEqualTo(Map.of("HALTED", 4L));
    assertThat(approve(Choice.CANCEL, "sun")).isInstanceOf(Done.class);
    assertThat(approve(Choice.CANCEL, "sun")).as("again").isInstanceOf(Done.class);
    refused(propose(Choice.RELEASE), Reason.ALREADY_DECIDED);
    assertThat(states()).isEqualTo(Map.of("CANCELLED", 4L));
    assertThat(desk.openIncidents()).doesNotContain("PAYOUTS_HALTED");
    assertThat(held().state()).isEqualTo(HeldPrice.State.COVERED);
    sale.assertBooks();

    var proposal = new DecisionProposal(Choice.RETURN, ASale.PRICE, "依据裁定", SHA256);
    desk.heldPrices.propose(desk.caseId(), sale.lot, About.PRICE, proposal, "qian");
    desk.heldPrices.approve(
        desk.caseId(),
        sale.lot,
        About.PRICE,
        new DecisionApproval(Choice.RETURN, ASale.PRICE),
        "sun");
    sale.endDays();
    assertThat(received()).as("the buyer has all of it, the creditors nothing").hasSize(2);
    assertThat(received().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(ASale.PRICE);
    assertThat(received()).doesNotContainKeys(payout.accounts().toArray(new String[0]));
    sale.assertBooks();
    assertThat(ProofVerifier.verify(new ByteArrayInputStream(proof())))
        .as("the verifier follows shares that were taken back")
        .isInstanceOfSatisfying(
            Verified.class,
            verified -> assertThat(verified.statement().lines()).isEqualTo(CREDITORS));
  }

  @Test
  void whoseShareWasCancelledGetsItInALaterRound() {
    distributed();
    sale.annul();
    desk.work();
    decided(Choice.CANCEL);
    desk.work();
    desk.payToTheCase(ASale.PRICE + 400_000);
    Plan second = payout.distribute(2);
    assertThat(second.tiers().getFirst().receivedFen()).isZero();
    sale.endDays();
    assertThat(received()).containsEntry(payout.accounts().getFirst(), 600_000L);
    sale.assertBooks();
  }

  @Test
  void whatWasSentStaysAndWhatIsReleasedIsPaidOnceAlsoDaysLater() {
    distributed();
    assertThat(send()).isTrue();
    sale.annul();
    desk.work();
    assertThat(states()).containsEntry("HALTED", 3L);
    sale.endDays();
    assertThat(received()).hasSize(1).containsValue(SHARE);
    assertThat(states()).isEqualTo(Map.of("SETTLED", 1L, "HALTED", 3L));
    assertThat(halt().fen()).isEqualTo(3 * SHARE);

    decided(Choice.RELEASE);
    sale.endDays();
    assertThat(states()).isEqualTo(Map.of("SETTLED", 4L));
    assertThat(received().keySet()).containsExactlyInAnyOrderElementsOf(payout.accounts());
    assertThat(desk.bank.register.paymentsByAccount().values()).containsOnly(1);
    desk.database.run("UPDATE annulled_sale SET look_at = now()");
    desk.work();
    assertThat(halt().ended()).as("it is not halted again").isEqualTo("RELEASED");
    sale.assertBooks();
  }

  @Test
  void aPriceThatIsThereAsAWholeHaltsNobody() {
    DueView due = sale.asked(sale.sold());
    desk.payToTheCase(400_000);
    desk.takeCosts(ADepositDesk.FEN);
    payout.claim(CREDITORS, "1000.00");
    payout.distribute(1);
    sale.pay(due, ASale.REST, BUYER);
    desk.payToTheCase(ADepositDesk.FEN);
    sale.annul();
    assertThat(desk.learn()).isTrue();
    assertThat(send()).isFalse();
    assertThat(desk.giveBack()).isTrue();
    assertThat(send()).as("it comes from other money").isTrue();
    sale.endDays();
    assertThat(desk.halts.ofPool(desk.caseId())).isEmpty();
    assertThat(received()).containsEntry(payout.accounts().getFirst(), 100_000L);
    assertThat(received()).containsEntry(BUYER, ASale.REST);
    sale.assertBooks();
  }

  @Test
  void aFileThatSomebodyEditedWhileItStoodStillIsNotReleased() {
    distributed();
    sale.annul();
    desk.work();
    desk.database.run(
        "UPDATE instruction SET account_no = '62229' WHERE id = (SELECT min(id) FROM instruction WHERE state = 'HALTED')");
    propose(Choice.RELEASE);
    refused(approve(Choice.RELEASE, "sun"), Reason.FILE_NOT_AS_APPROVED);
    assertThat(states()).isEqualTo(Map.of("HALTED", 4L));
    decided(Choice.CANCEL);
    sale.endDays();
    assertThat(received()).doesNotContainKey("62229");
    sale.assertBooks();
  }

  @Test
  void whileNobodyKnowsWhatWasSentBeforeARestoreNothingIsDecided() {
    distributed();
    sale.annul();
    desk.work();
    propose(Choice.CANCEL);
    desk.database.run("UPDATE sending_gate SET stopped_at = now()");
    refused(approve(Choice.CANCEL, "sun"), Reason.SENDING_STOPPED);
    desk.database.run(
        "UPDATE sending_gate SET stopped_at = NULL",
        """
        INSERT INTO bank_entry (bank, statement_id, sequence, entry_ref, end_to_end_id, kind, fen, day, outcome, at)
        SELECT '102', 's', 1, 'e', min(id), 'DEBIT', 1, '2026-11-23', 'CONTRADICTION', now()
        FROM instruction WHERE state = 'HALTED'
        """);
    refused(approve(Choice.CANCEL, "sun"), Reason.BOOKED_ALREADY);
    assertThat(states()).isEqualTo(Map.of("HALTED", 4L));
    desk.database.run("DELETE FROM bank_entry WHERE statement_id = 's'");
    assertThat(approve(Choice.CANCEL, "sun")).isInstanceOf(Done.class);
    sale.assertBooks();
  }
}
