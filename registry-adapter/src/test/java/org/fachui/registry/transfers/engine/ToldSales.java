package org.fachui.registry.transfers.engine;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.fachui.registry.transfers.application.SaleRecord;
import org.fachui.registry.transfers.application.SaleRecords;
import org.fachui.registry.transfers.application.SaleStanding;

/** What the auction service would say of sales, and how often it was asked for a buyer. */
final class ToldSales implements SaleRecords {
  /** A sale and how far it is. */
  record Told(SaleRecord sale, SaleStanding standing) {}

  final AtomicInteger buyersOpened = new AtomicInteger();
  private final Map<UUID, Told> told = new ConcurrentHashMap<>();

  void put(UUID lotId, Told sale) {
    told.put(lotId, sale);
  }

  void change(UUID lotId, UnaryOperator<Told> change) {
    told.computeIfPresent(lotId, (id, sale) -> change.apply(sale));
  }

  @Override
  public Optional<SaleRecord> find(UUID lotId) {
    buyersOpened.incrementAndGet();
    return Optional.ofNullable(told.get(lotId)).map(Told::sale);
  }

  @Override
  public Optional<SaleStanding> standing(UUID lotId) {
    return Optional.ofNullable(told.get(lotId)).map(Told::standing);
  }
}
