package org.fachui.registry.taxes.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.kernel.property.EstateUnitCode;
import org.fachui.registry.taxes.model.ComputingTaxes;
import org.fachui.registry.taxes.model.Rate;
import org.fachui.registry.taxes.model.Sale;
import org.fachui.registry.taxes.model.TaxEstimate;
import org.fachui.registry.taxes.model.TaxTables;

/** Estimates the taxes of a sale with the rates of its region. */
@ApplicationScoped
public class EstimatingTaxes {
  /** The least of the Deed Tax Law's three to five per cent, and what most regions take. */
  private static final Rate DEED_LEAST = Rate.percent(3);

  private static final Rate DEED_MOST = Rate.percent(5);

  private Map<String, Rate> deedRates;

  /**
   * @param deedRates the regions that take another deed tax than 3 %, such as {@code 43=400}: the
   *     beginning of their counties' codes and hundredths of a per cent
   */
  @Inject
  public EstimatingTaxes(
      @ConfigProperty(name = "fachui.taxes.deed-rates") Optional<String[]> deedRates) {
    this.deedRates = new HashMap<>();
    for (String one : deedRates.orElseGet(() -> new String[0])) {
      String[] parts = one.strip().split("=", -1);
      if (parts.length != 2 || !parts[0].matches("[0-9]{2}|[0-9]{4}|[0-9]{6}")) {
        throw new IllegalArgumentException("fachui.taxes.deed-rates is not like 43=400");
      }
      this.deedRates.put(parts[0], withinTheLaw(new Rate(Integer.parseInt(parts[1]))));
    }
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected EstimatingTaxes() {}

  private static Rate withinTheLaw(Rate rate) {
    if (rate.basisPoints() < DEED_LEAST.basisPoints()
        || rate.basisPoints() > DEED_MOST.basisPoints()) {
      throw new IllegalArgumentException("deed tax is from 3 % to 5 % (契税法 3)");
    }
    return rate;
  }

  /** The estimate; empty when there are no tables for the day of the sale. */
  public Optional<TaxEstimate> estimate(EstateUnitCode unit, Sale sale) {
    return TaxTables.on(sale.on())
        .map(
            tables ->
                new TaxEstimate(
                    sale.on(), ComputingTaxes.of(sale, tables, deedRate(unit.county()))));
  }

  private Rate deedRate(String county) {
    for (int length = county.length(); length > 0; length -= 2) {
      Rate rate = deedRates.get(county.substring(0, length));
      if (rate != null) {
        return rate;
      }
    }
    return DEED_LEAST;
  }
}
