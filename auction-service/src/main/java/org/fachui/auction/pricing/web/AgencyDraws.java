package org.fachui.auction.pricing.web;

import java.util.Optional;
import org.fachui.auction.pricing.model.AgencyDraw;
import org.fachui.auction.pricing.model.Determination;
import org.fachui.auction.pricing.model.Step;
import org.fachui.auction.pricing.web.PriceView.DrawView;

/** Shows the last drawing of a determination. */
final class AgencyDraws {
  private AgencyDraws() {}

  static Optional<DrawView> of(Determination found) {
    return found
        .last(Step.DrawAnnounced.class)
        .map(
            draw -> {
              String seed = draw.seed().orElseThrow();
              Optional<String> value =
                  found.since(Step.DrawAnnounced.class, Step.Drawn.class).stream()
                      .findFirst()
                      .map(Step.Drawn::publicValue);
              return new DrawView(
                  AgencyDraw.commitment(seed),
                  draw.valueSource(),
                  draw.drawAt(),
                  draw.candidates(),
                  value.isPresent() ? seed : null,
                  value.orElse(null),
                  value
                      .map(known -> AgencyDraw.order(seed, known, draw.candidates()))
                      .orElse(null));
            });
  }
}
