package org.fachui.registry.review.model;

import java.util.ArrayList;
import java.util.List;
import org.fachui.registry.bureaus.model.Bureau;

/**
 * What one bureau is asked.
 *
 * @param kind of the query, as the bureaus' contract names it
 */
public record Question(Bureau bureau, String kind) {
  private static final List<Question> ALWAYS =
      List.of(
          new Question(Bureau.LAND, "TITLE"),
          new Question(Bureau.LAND, "BURDENS"),
          new Question(Bureau.TAX, "TAX_ARREARS"),
          new Question(Bureau.HOUSING, "BUILDING"),
          new Question(Bureau.HOUSING, "OCCUPATION"),
          new Question(Bureau.WATER, "ARREARS"),
          new Question(Bureau.POWER, "ARREARS"),
          new Question(Bureau.GAS, "ARREARS"));

  /** What is asked only when a price is known. */
  public static final Question ESTIMATE = new Question(Bureau.TAX, "TAX_ESTIMATE");

  /** All questions of a review, in the order in which they are shown. */
  public static List<Question> of(boolean withPrice) {
    List<Question> all = new ArrayList<>(ALWAYS);
    if (withPrice) {
      all.add(ESTIMATE);
    }
    return List.copyOf(all);
  }
}
