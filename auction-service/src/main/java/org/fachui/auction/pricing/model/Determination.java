package org.fachui.auction.pricing.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fachui.kernel.rules.RuleSet;

/**
 * A determination as its steps tell it, oldest first.
 *
 * @param rules under which it began
 */
public record Determination(RuleSet rules, List<Taken> log) {
  public Determination {
    log = List.copyOf(log);
  }

  /**
   * A step and where it led.
   *
   * @param by subject of whoever recorded it
   * @param result what it fixed, for a step that led to {@link PriceState#FIXED}
   */
  public record Taken(
      Step step, PriceState after, Optional<Result> result, Instant recordedAt, String by) {}

  /** Where it stands. */
  public PriceState state() {
    return log.isEmpty() ? PriceState.SURVEY : log.getLast().after();
  }

  /** The price, as long as it is fixed. */
  public Optional<Result> result() {
    return log.isEmpty() ? Optional.empty() : log.getLast().result();
  }

  /** This one and one step more. */
  public Determination and(Taken taken) {
    List<Taken> longer = new ArrayList<>(log);
    longer.add(taken);
    return new Determination(rules, longer);
  }

  /** The last step of that kind. */
  public <T extends Step> Optional<T> last(Class<T> type) {
    return index(type).map(i -> type.cast(log.get(i).step()));
  }

  /** The steps of that kind after the last one of another. */
  public <T extends Step> List<T> since(Class<? extends Step> start, Class<T> type) {
    int from = index(start).orElse(-1);
    return log.subList(from + 1, log.size()).stream()
        .map(Taken::step)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** The state before the last step of that kind. */
  public PriceState before(Class<? extends Step> type) {
    int at = index(type).orElse(0);
    return at == 0 ? PriceState.SURVEY : log.get(at - 1).after();
  }

  /** Whether the last step of one kind is later than the last of another. */
  boolean isLater(Class<? extends Step> one, Class<? extends Step> other) {
    return index(one).orElse(-1) > index(other).orElse(-1);
  }

  /** How long the work that began with that step was suspended, so far as it went on again. */
  Duration suspendedSince(Class<? extends Step> start) {
    Duration total = Duration.ZERO;
    List<Step.Suspended> stops = since(start, Step.Suspended.class);
    List<Step.Resumed> starts = since(start, Step.Resumed.class);
    for (int i = 0; i < starts.size(); i++) {
      total = total.plus(Duration.between(stops.get(i).at(), starts.get(i).at()));
    }
    return total;
  }

  private Optional<Integer> index(Class<? extends Step> type) {
    for (int i = log.size() - 1; i >= 0; i--) {
      if (type.isInstance(log.get(i).step())) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
