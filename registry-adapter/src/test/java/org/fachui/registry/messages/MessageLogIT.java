package org.fachui.registry.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fachui.platform.store.Transactions;
import org.fachui.proof.signing.SigningKey;
import org.fachui.registry.RegistryTestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageLogIT {
  private final RegistryTestDatabase database = RegistryTestDatabase.fresh();
  private final Transactions transactions = database.transactions();
  private final MessageLog log =
      new MessageLog(
          transactions,
          SigningKey.generate(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)).toPem(),
          Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)));

  private long add(String chain, String content) {
    return transactions.run(
        c -> log.append(c, new NewMessage(chain, "land", MessageKind.POST, "m-1", content)));
  }

  private long news(String content) {
    return transactions.run(
        c ->
            log.appendNews(
                c, new NewMessage("transfer:1", "land", MessageKind.STANDING, "m-1", content)));
  }

  private Optional<VerifyingLog.Finding> firstFinding() {
    return transactions.run(c -> VerifyingLog.first(c, "transfer:1"));
  }

  @Test
  void eachChainIsNumberedForItself() {
    assertThat(add("transfer:1", "a")).isEqualTo(1);
    assertThat(add("transfer:1", "b")).isEqualTo(2);
    assertThat(add("transfer:2", "c")).isEqualTo(1);
    assertThat(firstFinding()).isEmpty();
    Optional<String> first = transactions.run(c -> log.posted(c, "m-1", MessageKind.POST));
    assertThat(first).contains("a");
  }

  @Test
  void whatIsSaidAgainIsNoNews() {
    assertThat(news("RECEIVED")).isEqualTo(1);
    assertThat(news("RECEIVED")).isEqualTo(1);
    assertThat(news("ACCEPTED")).isEqualTo(2);
    assertThat(news("RECEIVED")).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "content = 'forged', CONTENT",
    "at = at - interval '1 s', HASH",
    "direction = 'IN', HASH",
    "previous = sha256('forged'), CHAIN",
    "number = 9, GAP",
    "signature = 'AAAA', SIGNATURE"
  })
  void aChangedRowIsFound(String change, String finding) {
    add("transfer:1", "a");
    add("transfer:1", "b");
    add("transfer:1", "c");
    assertThatThrownBy(() -> database.run("UPDATE message SET " + change + " WHERE number = 2"))
        .hasMessageContaining("what is written stays");
    database.run(
        "ALTER TABLE message DISABLE TRIGGER message_stays",
        "UPDATE message SET " + change + " WHERE number = 2");

    assertThat(firstFinding())
        .hasValueSatisfying(
            found -> {
              assertThat(found.what()).isEqualTo(finding);
              assertThat(found.number()).isEqualTo(finding.equals("GAP") ? 3 : 2);
            });
  }

  @Test
  void aRowThatIsRolledBackLeavesNoGap() {
    add("transfer:1", "a");
    assertThatThrownBy(
            () ->
                transactions.run(
                    c -> {
                      log.append(
                          c, new NewMessage("transfer:1", "land", MessageKind.POST, "m-2", "lost"));
                      throw new IllegalStateException("crash");
                    }))
        .hasMessage("crash");

    assertThat(add("transfer:1", "b")).isEqualTo(2);
    assertThat(firstFinding()).isEmpty();
  }
}
