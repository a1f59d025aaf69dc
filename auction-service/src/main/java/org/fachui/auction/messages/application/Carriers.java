package org.fachui.auction.messages.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fachui.auction.messages.model.Channel;

/** The carriers of this service. */
@ApplicationScoped
public class Carriers {
  private List<Carrier> all;

  @Inject
  public Carriers(@Any Instance<Carrier> all) {
    this(all.stream().toList());
  }

  /** Outside a container. */
  public Carriers(List<Carrier> all) {
    this.all = List.copyOf(all);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Carriers() {}

  /** The one for a channel, if there is somebody to speak to. */
  public Optional<Carrier> of(Channel channel) {
    return all.stream()
        .filter(carrier -> carrier.channel() == channel && carrier.isConfigured())
        .findFirst();
  }
}
