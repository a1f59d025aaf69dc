package org.fachui.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.fachui.system.bank.BankRegister;
import org.fachui.system.bank.Booking;
import org.fachui.system.stack.SystemStack;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * An auction is annulled when its price is paid: the bank's own register has every fen back with
 * whoever paid, once, and no bureau is asked for a title.
 */
@Order(3)
class AnnulledSaleSystemTest {
  private static final int NUMBER = 27;
  private static final Duration OPENS_IN = Duration.ofSeconds(32);
  private static final Duration LASTS = Duration.ofSeconds(60);

  @Test
  void everythingGoesBackToWhoeverPaidAndNothingGoesOn() throws Exception {
    HomeSale home = new HomeSale(SystemStack.running().stack(), NUMBER, "zhang");
    home.authorise("DEPOSIT_REFUNDS", "ANNULLED_SALES");
    home.know();
    BankRegister before = home.register();
    UUID lot = home.publish(home.enter(), OPENS_IN, LASTS);
    home.bid(lot);
    home.pay(lot);
    long price = home.outcome(lot).path("priceFen").asLong();
    assertThat(price).isPositive();
    assertThat(home.casePool().path("equation").path("undistributedFen").asLong()).isEqualTo(price);
    home.awaitTransferOpened(lot);

    home.annul(lot);
    BankRegister back = home.awaitPaidBack(before, price);

    assertThat(back.paidFen()).as("every fen, and not one more").isEqualTo(price);
    assertThat(back.bookings().stream().filter(one -> one.kind() == Booking.Kind.DEBIT))
        .as("the deposit and the rest, each once")
        .hasSize(2);
    JsonNode pool = home.awaitCasePool(0);
    assertThat(pool.path("residualFen").asLong()).isZero();
    JsonNode transfer = home.awaitTransfer(lot, "ANNULLED");
    assertThat(transfer.path("annulment").path("toReverse")).isEmpty();
    assertThat(home.askToRule(lot).status()).isEqualTo(409);
  }
}
