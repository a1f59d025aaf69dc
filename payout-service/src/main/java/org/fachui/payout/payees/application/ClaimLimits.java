package org.fachui.payout.payees.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.payout.PaidBanks;
import org.fachui.payout.payees.model.BadRowLimit;

/** What an installation takes of claims. */
@ApplicationScoped
public class ClaimLimits {
  private BadRowLimit badRows;
  private Set<String> banks;

  /**
   * @param badRowsPercent an upload with more bad rows is refused whole
   * @param banks three digits of each bank to which there is a channel
   */
  @Inject
  public ClaimLimits(
      @ConfigProperty(name = "fachui.payout.claims.badRowsPercent", defaultValue = "2")
          int badRowsPercent,
      @ConfigProperty(name = PaidBanks.KEY, defaultValue = PaidBanks.DEFAULT) Set<String> banks) {
    this.badRows = new BadRowLimit(badRowsPercent);
    this.banks = Set.copyOf(banks);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected ClaimLimits() {}

  /** How many bad rows an upload may have. */
  public BadRowLimit badRows() {
    return badRows;
  }

  /** Three digits of each bank to which there is a channel, in order. */
  public Set<String> banks() {
    return new TreeSet<>(banks);
  }
}
