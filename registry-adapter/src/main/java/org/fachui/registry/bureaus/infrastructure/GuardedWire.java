package org.fachui.registry.bureaus.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.fachui.registry.bureaus.model.Bureau;

/** Each request through its bureau's own guard. What a guard held back never was on the wire. */
@ApplicationScoped
public class GuardedWire implements Wire {
  @Inject BureauWires.Land land;
  @Inject BureauWires.Tax tax;
  @Inject BureauWires.Housing housing;
  @Inject BureauWires.Water water;
  @Inject BureauWires.Power power;
  @Inject BureauWires.Gas gas;

  @Override
  public Reply exchange(Bureau bureau, String method, String path, String body) {
    try {
      return of(bureau).exchange(bureau, method, path, body);
    } catch (CircuitBreakerOpenException open) {
      throw BureauAway.before(bureau.path() + " has failed too often and is left alone", open);
    } catch (BulkheadException full) {
      throw BureauAway.before(bureau.path() + " has enough requests at once", full);
    }
  }

  private Wire of(Bureau bureau) {
    return switch (bureau) {
      case LAND -> land;
      case TAX -> tax;
      case HOUSING -> housing;
      case WATER -> water;
      case POWER -> power;
      case GAS -> gas;
    };
  }
}
