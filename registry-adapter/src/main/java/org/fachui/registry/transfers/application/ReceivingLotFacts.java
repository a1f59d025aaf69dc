package org.fachui.registry.transfers.application;

import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.platform.events.Fact;
import org.fachui.platform.events.FactHandler;
import org.fachui.platform.logging.LogFields;
import org.fachui.registry.transfers.model.TransferPlan;

/**
 * What happens to lots: a paid one opens its transfer by itself, an annulled one ends it, with what
 * the auction service states when it is asked; the fact is only the hint.
 */
public final class ReceivingLotFacts implements FactHandler {
  /** Where lots are told of. */
  public static final String TOPIC = "auction.lots";

  private static final Logger LOG = Logger.getLogger(ReceivingLotFacts.class.getName());
  private static final String PAID = "org.fachui.auction.lot.paid";
  private static final String RULED = "org.fachui.auction.lot.ruled";
  private static final String ANNULLED = "org.fachui.auction.lot.annulled";
  private static final String SERVED = "org.fachui.auction.lot.served";

  private final TransferRegister register;
  private final SaleRecords sales;

  public ReceivingLotFacts(TransferRegister register, SaleRecords sales) {
    this.register = register;
    this.sales = sales;
  }

  /**
   * Takes effect once; anything thrown means again later.
   *
   * @throws SaleRecords.Away if the auction service does not answer now
   */
  @Override
  public void handle(Fact fact) {
    Optional<UUID> lot = lot(fact);
    if (lot.isEmpty()) {
      register.ignore(fact);
      return;
    }
    switch (fact.type()) {
      case PAID -> open(fact, lot.get());
      case ANNULLED -> annul(fact, lot.get());
      case RULED, SERVED -> register.hint(fact, lot.get());
      default -> register.ignore(fact);
    }
  }

  private static Optional<UUID> lot(Fact fact) {
    try {
      return Optional.of(UUID.fromString(fact.subject()));
    } catch (IllegalArgumentException notALot) {
      return Optional.empty();
    }
  }

  private void open(Fact fact, UUID lotId) {
    Optional<SaleRecord> sale = sales.find(lotId);
    if (sale.isPresent()
        && sale.get().annulment() == null
        && sale.get().unitCode() != null
        && TransferPlan.of(sale.get().kind()).isPresent()) {
      register.open(fact, sale.get());
    } else {
      LogFields.lot(fact.subject())
          .log(LOG, Level.INFO, "lot {0} has nothing that is transferred here", fact.subject());
      register.ignore(fact);
    }
  }

  private void annul(Fact fact, UUID lotId) {
    sales
        .standing(lotId)
        .map(SaleStanding::annulment)
        .ifPresentOrElse(
            annulment -> register.annul(fact, lotId, annulment), () -> register.ignore(fact));
  }
}
