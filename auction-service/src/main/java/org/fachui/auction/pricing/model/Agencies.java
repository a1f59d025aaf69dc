package org.fachui.auction.pricing.model;

import java.util.List;
import java.util.Optional;

/** Which agencies there are, in their order, and which of them is next (PRICE-16, 17, 19). */
public final class Agencies {
  private Agencies() {}

  /** The agencies agreed or drawn last, in order; none before. */
  public static List<String> of(Determination determination) {
    if (determination.isLater(Step.Drawn.class, Step.AgenciesAgreed.class)) {
      return drawn(determination);
    }
    return determination
        .last(Step.AgenciesAgreed.class)
        .map(Step.AgenciesAgreed::agencies)
        .orElse(List.of());
  }

  /** The first one that was not commissioned yet. */
  public static Optional<String> next(Determination determination) {
    Class<? extends Step> chosen =
        determination.isLater(Step.Drawn.class, Step.AgenciesAgreed.class)
            ? Step.Drawn.class
            : Step.AgenciesAgreed.class;
    List<String> before =
        determination.since(chosen, Step.Commissioned.class).stream()
            .map(Step.Commissioned::agency)
            .toList();
    return of(determination).stream().filter(one -> !before.contains(one)).findFirst();
  }

  /** Where an agency is to be commissioned: the next one, or new ones are to be chosen. */
  static PriceState afterAnother(Determination determination) {
    return next(determination).isPresent() ? PriceState.AGENCIES : PriceState.APPRAISAL;
  }

  private static List<String> drawn(Determination determination) {
    Step.DrawAnnounced draw = determination.last(Step.DrawAnnounced.class).orElseThrow();
    String value = determination.last(Step.Drawn.class).orElseThrow().publicValue();
    int many = (int) determination.rules().rule("PRICE-16").parameters().number("agencies");
    return AgencyDraw.order(draw.seed().orElseThrow(), value, draw.candidates()).subList(0, many);
  }
}
