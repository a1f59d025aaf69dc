package org.fachui.auction.bidding.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.fachui.auction.bidding.application.CommitListener.News;
import org.fachui.auction.bidding.application.JournalReading.Ground;
import org.fachui.auction.bidding.application.Waiting.Wait;
import org.fachui.auction.bidding.model.Footing;
import org.fachui.auction.bidding.model.KeyRef;
import org.fachui.auction.bidding.model.LotPosition;
import org.junit.jupiter.api.Test;

class WaitingTest {
  private static final UUID LOT = UUID.randomUUID();
  private static final KeyRef KEY = BidRows.key(LOT, "P0001", 1);
  private static final Footing THIRD = new Footing(3, 1, "third");
  private static final KeyRef OTHER = BidRows.key(LOT, "P0002", 2);

  private final MemoryReading journal = new MemoryReading();
  private final AtomicLong nanos = new AtomicLong();
  private final Waiting waiting = new Waiting(journal, nanos::get, Duration.ofSeconds(3), 2);

  private static News own(JournalRow row) {
    return new News(LOT, row.record().seq(), row.record().epoch(), List.of(row));
  }

  private static News hint(long seq, long epoch) {
    return new News(LOT, seq, epoch, List.of());
  }

  @Test
  void handsTheJournaledRowOfTheKeyOverAndNoOther() {
    Wait wait = waiting.forRow(KEY).orElseThrow();
    wait.decided(3, 1);

    waiting.committed(List.of(own(BidRows.bid(OTHER, 3, 1, 10))));
    assertThat(wait.future()).isNotDone();

    JournalRow row = BidRows.bid(KEY, 4, 1, 20);
    waiting.committed(List.of(own(row)));
    assertThat(wait.future().join()).isEqualTo(new Waited.Row(row));
    assertThat(waiting.count()).isZero();
  }

  @Test
  void saysUnknownWhenTheNumberIsJournaledForAnotherKey() {
    Wait wait = waiting.forRow(KEY).orElseThrow();
    wait.decided(3, 1);
    journal.rows.put(OTHER, BidRows.bid(OTHER, 3, 1, 10));
    journal.positions.put(LOT, new LotPosition(3, 1));

    waiting.poll();

    assertThat(wait.future().join()).isInstanceOf(Waited.Unknown.class);
  }

  @Test
  void doesNotTakeAHintFromAnotherReplicaForTheJournal() {
    Wait row = waiting.forRow(KEY).orElseThrow();
    row.decided(3, 1);
    Wait record = waiting.forRecord(LOT).orElseThrow();
    record.restsOn(THIRD);

    waiting.committed(List.of(hint(3, 1)));
    assertThat(row.future()).isNotDone();
    assertThat(record.future()).isNotDone();

    journal.positions.put(LOT, new LotPosition(3, 1));
    journal.rows.put(KEY, BidRows.bid(KEY, 3, 1, 10));
    journal.grounds.add(new Ground(LOT, THIRD));
    waiting.poll();
    assertThat(row.future().join()).isInstanceOf(Waited.Row.class);
    assertThat(record.future().join()).isInstanceOf(Waited.Reached.class);
  }

  @Test
  void letsARecordBeReachedAtOnceWhenItIsKnownToBeJournaled() {
    JournalRow fifth = BidRows.bid(OTHER, 5, 1, 10);
    waiting.committed(List.of(own(fifth)));
    Wait wait = waiting.forRecord(LOT).orElseThrow();

    wait.restsOn(Footing.on(5, 1, fifth.text()));

    assertThat(wait.future().join()).isInstanceOf(Waited.Reached.class);
  }

  @Test
  void letsARecordBeReachedByTheCommitThatHasItAmongOthers() {
    JournalRow fourth = BidRows.bid(KEY, 4, 1, 10);
    Wait right = waiting.forRecord(LOT).orElseThrow();
    right.restsOn(Footing.on(4, 1, fourth.text()));
    Wait wrong = waiting.forRecord(LOT).orElseThrow();
    wrong.restsOn(Footing.on(4, 1, "of another primary"));

    JournalRow fifth = BidRows.bid(OTHER, 5, 1, 20);
    waiting.committed(List.of(new News(LOT, 5, 1, List.of(fourth, fifth))));

    assertThat(right.future().join()).isInstanceOf(Waited.Reached.class);
    assertThat(wrong.future().join()).isInstanceOf(Waited.Unknown.class);
  }

  @Test
  void doesNotTakeTwoUnknownTextsForOneRecord() {
    journal.positions.put(LOT, new LotPosition(5, 1));
    Wait reading = waiting.forRecord(LOT).orElseThrow();
    waiting.poll();
    Wait wait = waiting.forRecord(LOT).orElseThrow();

    wait.restsOn(new Footing(5, 1, ""));
    assertThat(wait.future()).isNotDone();
    waiting.poll();

    assertThat(wait.future().join()).isInstanceOf(Waited.Unknown.class);
    reading.cancel();
  }

  @Test
  void looksUpARecordThatIsOlderThanTheNewestKnownOne() {
    waiting.committed(List.of(own(BidRows.bid(OTHER, 5, 1, 10))));
    Wait right = waiting.forRecord(LOT).orElseThrow();
    right.restsOn(THIRD);
    Wait wrong = waiting.forRecord(LOT).orElseThrow();
    wrong.restsOn(new Footing(3, 1, "of another primary"));
    assertThat(right.future()).isNotDone();

    journal.positions.put(LOT, new LotPosition(5, 1));
    journal.grounds.add(new Ground(LOT, THIRD));
    waiting.poll();

    assertThat(right.future().join()).isInstanceOf(Waited.Reached.class);
    assertThat(wrong.future().join()).isInstanceOf(Waited.Unknown.class);
  }

  @Test
  void turnsWhoWaitsInAnOlderEpochIntoUnknown() {
    Wait row = waiting.forRow(KEY).orElseThrow();
    row.decided(7, 1);
    Wait record = waiting.forRecord(LOT).orElseThrow();
    record.restsOn(new Footing(7, 1, "seventh"));
    journal.positions.put(LOT, new LotPosition(6, 2));

    waiting.poll();

    assertThat(row.future().join()).isInstanceOf(Waited.Unknown.class);
    assertThat(record.future().join()).isInstanceOf(Waited.Unknown.class);
  }

  @Test
  void findsTheRowOfAnOlderEpochThatWasJournaledInTime() {
    Wait row = waiting.forRow(KEY).orElseThrow();
    row.decided(7, 1);
    journal.positions.put(LOT, new LotPosition(9, 2));
    journal.rows.put(KEY, BidRows.bid(KEY, 7, 1, 10));

    waiting.poll();

    assertThat(row.future().join()).isInstanceOf(Waited.Row.class);
  }

  @Test
  void looksForARowThatNobodyKnowsAboutUntilTheTimeIsUp() {
    Wait wait = waiting.forRow(KEY).orElseThrow();
    wait.search();
    journal.positions.put(LOT, new LotPosition(9, 1));
    waiting.poll();
    assertThat(wait.future()).isNotDone();

    nanos.addAndGet(Duration.ofSeconds(3).toNanos());
    waiting.poll();
    assertThat(wait.future().join()).isInstanceOf(Waited.Unknown.class);
  }

  @Test
  void letsGoWhoseTimeIsUpWhileTheJournalIsAway() {
    Wait wait = waiting.forRow(KEY).orElseThrow();
    wait.decided(3, 1);
    journal.away = true;
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    waiting.poll();
    assertThat(wait.future()).isNotDone();

    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    waiting.poll();
    assertThat(wait.future().join()).isInstanceOf(Waited.Unknown.class);
  }

  @Test
  void letsNoMoreWaitThanTheLimit() {
    Wait first = waiting.forRow(KEY).orElseThrow();
    assertThat(waiting.forRow(OTHER)).isPresent();
    assertThat(waiting.forRecord(LOT)).isEmpty();

    first.cancel();

    assertThat(waiting.forRecord(LOT)).isPresent();
  }
}
