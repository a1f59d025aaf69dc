package org.fachui.registry.review.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.kernel.property.EstateUnitCode;
import org.fachui.platform.store.Transactions;
import org.fachui.registry.Sql;
import org.fachui.registry.bureaus.model.Bureau;
import org.fachui.registry.bureaus.model.Heard;
import org.fachui.registry.bureaus.model.QueryAnswer;
import org.fachui.registry.messages.MessageKind;
import org.fachui.registry.messages.MessageLog;
import org.fachui.registry.messages.NewMessage;
import org.fachui.registry.review.application.DueQuestion;
import org.fachui.registry.review.application.Reviews;
import org.fachui.registry.review.model.Asked;
import org.fachui.registry.review.model.Question;
import org.fachui.registry.review.model.Review;

/** Reviews in PostgreSQL. */
@ApplicationScoped
public class JdbcReviews implements Reviews {
  private static final int ATTEMPTS_MAX = 5;

  /** Longer than a bureau's answer may take. */
  private static final Duration LEASE = Duration.ofSeconds(20);

  private static final Duration PAUSE = Duration.ofMillis(500);

  private Transactions transactions;
  private MessageLog log;
  private Clock clock;

  @Inject
  public JdbcReviews(Transactions transactions, MessageLog log, Clock clock) {
    this.transactions = transactions;
    this.log = log;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcReviews() {}

  @Override
  public void open(Review review) {
    transactions.run(
        c -> {
          Sql.update(
              c,
              """
              INSERT INTO review (id, court, case_no, unit_code, price_fen, opened_by, opened_at)
              VALUES (?, ?, ?, ?, ?, ?, ?)
              """,
              review.id(),
              review.court(),
              review.caseNo().toString(),
              review.unit().text(),
              review.priceFen().orElse(null),
              review.openedBy(),
              review.openedAt());
          insertQuestions(c, review);
          return review;
        });
  }

  private static void insertQuestions(Connection c, Review review) throws SQLException {
    int number = 0;
    for (Asked asked : review.asked()) {
      number++;
      Sql.update(
          c,
          """
          INSERT INTO review_question (review_id, number, bureau, kind, state, attempts, due_at)
          VALUES (?, ?, ?, ?, 'AWAITED', 0, ?)
          """,
          review.id(),
          number,
          asked.question().bureau(),
          asked.question().kind(),
          review.openedAt());
    }
  }

  @Override
  public Optional<Review> find(UUID id) {
    return transactions.reading(
        c -> {
          List<Asked> asked =
              Sql.rows(
                  c,
                  JdbcReviews::asked,
                  "SELECT * FROM review_question WHERE review_id = ? ORDER BY number",
                  id);
          return Sql.row(c, row -> review(row, asked), "SELECT * FROM review WHERE id = ?", id);
        });
  }

  private static Asked asked(ResultSet row) throws SQLException {
    String answer = row.getString("answer");
    return new Asked(
        question(row),
        Asked.State.valueOf(row.getString("state")),
        Optional.ofNullable(Sql.instant(row, "answered_at")),
        answer == null ? "" : answer);
  }

  private static Question question(ResultSet row) throws SQLException {
    return new Question(Bureau.valueOf(row.getString("bureau")), row.getString("kind"));
  }

  private static Review review(ResultSet row, List<Asked> asked) throws SQLException {
    return new Review(
        row.getObject("id", UUID.class),
        CaseNumber.of(row.getString("case_no")),
        new EstateUnitCode(row.getString("unit_code")),
        price(row),
        row.getString("opened_by"),
        Objects.requireNonNull(Sql.instant(row, "opened_at")),
        asked);
  }

  private static Optional<Long> price(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("price_fen", Long.class));
  }

  @Override
  public Optional<DueQuestion> takeDue() {
    return transactions.run(
        c ->
            Sql.row(
                c,
                JdbcReviews::due,
                """
                UPDATE review_question q SET attempts = q.attempts + 1, due_at = ?
                FROM review r
                WHERE r.id = q.review_id AND (q.review_id, q.number) = (
                  SELECT review_id, number FROM review_question
                  WHERE state = 'AWAITED' AND due_at <= ?
                  ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING q.*, r.unit_code, r.price_fen
                """,
                clock.instant().plus(LEASE),
                clock.instant()));
  }

  private static DueQuestion due(ResultSet row) throws SQLException {
    return new DueQuestion(
        row.getObject("review_id", UUID.class),
        row.getInt("number"),
        question(row),
        row.getString("unit_code"),
        price(row),
        row.getInt("attempts"));
  }

  @Override
  public void answered(
      DueQuestion question, Heard<QueryAnswer> heard, QueryAnswer.Answered answer) {
    transactions.run(
        c -> {
          long first =
              Sql.update(
                  c,
                  """
                  UPDATE review_question SET state = 'ANSWERED', answered_at = ?, answer = ?
                  WHERE review_id = ? AND number = ? AND state = 'AWAITED'
                  """,
                  answer.answeredAt(),
                  answer.answer().toString(),
                  question.reviewId(),
                  question.number());
          if (first > 0) {
            keep(c, question, heard.text(), MessageKind.ANSWER);
          }
          return first;
        });
  }

  @Override
  public void refused(DueQuestion question, Heard<QueryAnswer> heard) {
    transactions.run(
        c -> {
          keep(c, question, heard.text(), MessageKind.REFUSAL);
          return unknown(c, question);
        });
  }

  @Override
  public void unanswered(DueQuestion question) {
    transactions.run(
        c -> question.attempts() >= ATTEMPTS_MAX ? unknown(c, question) : later(c, question));
  }

  private static long unknown(Connection c, DueQuestion question) throws SQLException {
    return Sql.update(
        c,
        """
        UPDATE review_question SET state = 'UNKNOWN'
        WHERE review_id = ? AND number = ? AND state = 'AWAITED'
        """,
        question.reviewId(),
        question.number());
  }

  private long later(Connection c, DueQuestion question) throws SQLException {
    return Sql.update(
        c,
        """
        UPDATE review_question SET due_at = ?
        WHERE review_id = ? AND number = ? AND state = 'AWAITED' AND attempts = ?
        """,
        clock.instant().plus(PAUSE.multipliedBy(1L << question.attempts())),
        question.reviewId(),
        question.number(),
        question.attempts());
  }

  private void keep(Connection c, DueQuestion question, String answer, MessageKind kind)
      throws SQLException {
    String chain = NewMessage.ofReview(question.reviewId());
    String bureau = question.question().bureau().name().toLowerCase(Locale.ROOT);
    log.append(
        c, new NewMessage(chain, bureau, MessageKind.QUERY, question.queryId(), question.body()));
    log.append(c, new NewMessage(chain, bureau, kind, question.queryId(), answer));
  }
}
