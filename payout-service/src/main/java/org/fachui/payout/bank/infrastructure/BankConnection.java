package org.fachui.payout.bank.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.payout.PaidBanks;
import org.fachui.payout.bank.application.BankChannel;

/** The banks that this service is configured for. */
@ApplicationScoped
public class BankConnection {
  private Optional<BankChannel> channel;
  private List<String> banks;

  /**
   * @param address below which {@code /banks/{bank}} stands; without it nothing is sent
   * @param banks the first three digits of their bank numbers
   */
  @Inject
  public BankConnection(
      @ConfigProperty(name = "fachui.bank.url") Optional<String> address,
      @ConfigProperty(name = "fachui.bank.key") Optional<String> key,
      @ConfigProperty(name = PaidBanks.KEY, defaultValue = PaidBanks.DEFAULT) List<String> banks) {
    this.channel =
        address
            .filter(text -> !text.isBlank())
            .map(
                text ->
                    new HttpBank(
                        URI.create(text),
                        key.orElseThrow(
                            () -> new IllegalStateException("fachui.bank.key is missing"))));
    this.banks = List.copyOf(banks);
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected BankConnection() {}

  /** The wire to them, if there is one. */
  public Optional<BankChannel> channel() {
    return channel;
  }

  /** Three digits each. */
  public List<String> banks() {
    return banks;
  }
}
