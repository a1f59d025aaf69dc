package org.fachui.registry.review.application;

import org.fachui.registry.bureaus.model.Heard;
import org.fachui.registry.bureaus.model.QueryAnswer;

/** Keeps what was said about a person's eligibility, signed. */
@FunctionalInterface
public interface EligibilityLog {
  /**
   * Keeps a query and what came back.
   *
   * @param body of the query
   */
  void keep(String queryId, String body, Heard<QueryAnswer> heard);
}
