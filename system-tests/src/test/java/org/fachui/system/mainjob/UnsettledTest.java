package org.fachui.system.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import org.fachui.system.client.BidderLog;
import org.fachui.system.client.LogEntry.Answered;
import org.fachui.system.client.LogEntry.Question;
import org.fachui.system.client.LogEntry.Sent;
import org.fachui.system.client.LogEntry.Unanswered;
import org.junit.jupiter.api.Test;

class UnsettledTest {

  private final BidderLog log = BidderLog.inMemory("bidder-001");

  @Test
  void aBidIsSettledByAFinalAnswerOnly() {
    sent("a");
    answered("a", 201, "{}");
    sent("b");
    answered("b", 202, "{\"state\":\"UNKNOWN\"}");
    sent("c");
    log.append(new Unanswered(0, "lot", "c", Question.BID, "reset"));
    sent("d");
    answered("d", 503, "{}");
    sent("e");
    answered("e", 202, "{\"state\":\"UNKNOWN\"}");
    answered("e", 200, "{\"state\":\"NOT_RECORDED\"}");
    sent("f");
    answered("f", 422, "{}");

    assertThat(Unsettled.in(log)).extracting("key").containsExactly("b", "c", "d");
  }

  @Test
  void aRepetitionUnderWayOpensTheBidAgain() {
    sent("a");
    answered("a", 201, "{}");
    sent("a");

    assertThat(Unsettled.in(log)).extracting("key").containsExactly("a");
  }

  private void sent(String key) {
    log.append(new Sent(0, "lot", key, 1, 1, 1));
  }

  private void answered(String key, int status, String body) {
    log.append(new Answered(0, "lot", key, Question.BID, status, false, body));
  }
}
