package org.fachui.registry.transfers.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fachui.platform.peers.PeerAnswer;
import org.fachui.registry.transfers.application.SaleRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerSaleRecordsTest {
  private static PeerAnswer sale(String buyer) {
    return new PeerAnswer(200, "{\"lotId\":\"x\",\"buyer\":" + buyer + "}");
  }

  @Test
  void whatOnePersonBoughtIsTransferredAndNothingElse() {
    String person = "{\"subject\":\"li\",\"name\":\"x\",\"residentId\":\"1\"}";
    assertThat(PeerSaleRecords.toOnePerson(sale(person))).isTrue();
    assertThat(PeerSaleRecords.toOnePerson(sale("{\"subject\":\"li\",\"name\":\"x\"}")))
        .as("a company, or several")
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "x", "{\"buyer\":1}"})
  void whatCannotBeReadIsAskedForAgain(String text) {
    assertThatThrownBy(() -> PeerSaleRecords.toOnePerson(new PeerAnswer(200, text)))
        .isInstanceOf(SaleRecords.Away.class);
  }
}
