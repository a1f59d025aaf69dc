package org.fachui.payout.batches.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.fachui.payout.batches.application.SendingStops.Agreement;
import org.fachui.payout.batches.infrastructure.JdbcSendingStops;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL was put back to a moment before files were sent; the bank's register judges. */
class RestoredPayoutIT {
  private static final int CLAIMS = 300;
  private final MisbehavingBank bank = new MisbehavingBank();
  private final ABatch batch = new ABatch(bank, CLAIMS);
  private final JdbcSendingStops stops =
      new JdbcSendingStops(batch.transactions, Clock.systemUTC());

  @AfterEach
  void stop() {
    bank.close();
  }

  private void backup() {
    batch.database.run(
        "CREATE TABLE saved_chunk AS TABLE chunk",
        "CREATE TABLE saved_instruction AS TABLE instruction",
        "CREATE TABLE saved_token AS SELECT last_value AS token FROM chunk_fencing");
  }

  /** Everything that is not money: between the queue and the bank's statement none moves. */
  private void restore() {
    batch.database.run(
        """
        UPDATE chunk c SET state = s.state, lease_until = s.lease_until, fencing = s.fencing,
          attempt = s.attempt, resend = s.resend, sending_at = s.sending_at,
          answered_at = s.answered_at, ask_at = s.ask_at
        FROM saved_chunk s WHERE s.id = c.id
        """,
        """
        UPDATE instruction i SET state = s.state, version = s.version, reason = s.reason
        FROM saved_instruction s WHERE s.id = i.id
        """,
        "SELECT setval('chunk_fencing', (SELECT token FROM saved_token))",
        "SELECT fachui_restored('{}')");
  }

  private void send(int files) {
    var sending = batch.sending();
    for (int i = 0; i < files; i++) {
      assertThat(sending.sendNext()).isTrue();
    }
  }

  @Test
  void filesThatWereSentAfterTheBackupAreFoundAtTheBankAndNotSentAgain() {
    batch.open(40);
    backup();
    send(9);
    restore();
    assertThat(batch.states()).isEqualTo(Map.of("QUEUED", 300L));

    assertThat(batch.sending().sendNext()).isFalse();
    assertThat(batch.states()).isEqualTo(Map.of("UNKNOWN", 300L));
    batch.work();
    assertThat(batch.states()).isEqualTo(Map.of("ACKED", 300L));
    bank.register.endDay();
    batch.work();

    assertThat(batch.states()).isEqualTo(Map.of("SETTLED", 300L));
    assertThat(Oracle.of(batch, bank.register)).isEqualTo(Oracle.CLEAN);
    assertThat(batch.incidents()).containsExactly("SENDING_STOPPED");
  }

  @Test
  void aStatementThatComesFirstSettlesWhatTheRestoredDatabaseTakesForUnsent() {
    batch.open(40);
    backup();
    send(9);
    bank.register.endDay();
    restore();

    batch.reading().readAll();
    batch.work();

    assertThat(batch.states()).isEqualTo(Map.of("SETTLED", 300L));
    assertThat(batch.incidents()).containsExactly("SENDING_STOPPED");
    assertThat(Oracle.of(batch, bank.register)).isEqualTo(Oracle.CLEAN);
  }

  @Test
  void whatTheBankDoesNotHaveGoesOnlyAfterTwoPeopleAgree() {
    batch.open(40);
    backup();
    send(4);
    restore();
    assertThat(batch.sending().sendNext()).isFalse();
    assertThat(stops.agree("admin-1")).isEqualTo(Agreement.STILL_UNKNOWN);
    assertThat(stops.standing().unknownFiles()).isEqualTo(9);

    batch.work();
    assertThat(batch.states()).containsKeys("ACKED", "UNKNOWN");
    assertThat(stops.agree("admin-1")).isEqualTo(Agreement.ONE_MORE);
    assertThat(stops.agree("admin-1")).isEqualTo(Agreement.ONE_MORE);
    assertThat(stops.standing().agreed()).isTrue();
    assertThat(batch.sending().sendNext()).isFalse();
    assertThat(stops.agree("supervisor-1")).isEqualTo(Agreement.RUNNING);
    assertThat(stops.standing().stopped()).isFalse();

    batch.work();
    bank.register.endDay();
    batch.work();
    assertThat(batch.states()).isEqualTo(Map.of("SETTLED", 300L));
    assertThat(Oracle.of(batch, bank.register)).isEqualTo(Oracle.CLEAN);
    assertThat(
            batch.texts(
                "SELECT kind FROM incident WHERE closed_at IS NULL AND kind = 'SENDING_STOPPED'"))
        .isEmpty();
  }

  @Test
  void aPromotedPostgresStopsSendingToo() {
    batch.open(40);
    batch.database.run("UPDATE sending_gate SET timeline = '00000009'");

    assertThat(batch.sending().sendNext()).isFalse();

    assertThat(batch.states()).isEqualTo(Map.of("UNKNOWN", 300L));
    assertThat(stops.standing().stopped()).isTrue();
  }

  @Test
  void thePostgresThatWroteTheRowSends() {
    batch.open(40);
    assertThat(stops.standing().stopped()).isFalse();
    assertThat(stops.agree("admin-1")).isEqualTo(Agreement.RUNNING);
    assertThat(batch.sending().sendNext()).isTrue();
  }
}
