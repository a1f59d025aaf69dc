package org.fachui.registry.review.application;

import java.util.Optional;
import org.fachui.registry.bureaus.application.BureauChannel;
import org.fachui.registry.bureaus.model.Heard;
import org.fachui.registry.bureaus.model.QueryAnswer;

/** Asks one question after the other. Several threads may ask; no question is asked by two. */
public final class AskingBureaus {
  private final Reviews reviews;
  private final BureauChannel bureaus;

  /** Of these reviews, over this wire. */
  public AskingBureaus(Reviews reviews, BureauChannel bureaus) {
    this.reviews = reviews;
    this.bureaus = bureaus;
  }

  /** Asks the question that is due longest; whether there was one. */
  public boolean askNext() {
    Optional<DueQuestion> due = reviews.takeDue();
    due.ifPresent(this::ask);
    return due.isPresent();
  }

  private void ask(DueQuestion due) {
    Heard<QueryAnswer> heard = bureaus.query(due.question().bureau(), due.queryId(), due.body());
    switch (heard.meaning()) {
      case QueryAnswer.Answered answer -> reviews.answered(due, heard, answer);
      case QueryAnswer.Refused refused -> reviews.refused(due, heard);
      case QueryAnswer.NoAnswer away -> reviews.unanswered(due);
    }
  }
}
