package org.fachui.auction.messages.infrastructure;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.fachui.auction.AuctionDatabase;
import org.fachui.auction.messages.model.Channel;
import org.fachui.platform.metrics.Measured;
import org.fachui.platform.metrics.TableGauge;

/** Notices to people that have not left. */
@ApplicationScoped
public class MessageMeasures implements Measured {
  private AuctionDatabase database;

  @Inject
  public MessageMeasures(AuctionDatabase database) {
    this.database = database;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected MessageMeasures() {}

  @Override
  public void register(PrometheusRegistry registry) {
    registry.register(
        TableGauge.by(
            "channel",
            Arrays.stream(Channel.values()).map(Enum::name).toList(),
            database.source(),
            "fachui_notices_waiting",
            "E-mails and SMS to people that have not left yet.",
            "SELECT channel, count(*) FROM messages WHERE state = 'WAITING' GROUP BY channel"));
  }
}
