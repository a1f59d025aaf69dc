package org.fachui.registry.review.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fachui.platform.store.Transactions;
import org.fachui.registry.bureaus.model.Bureau;
import org.fachui.registry.bureaus.model.Heard;
import org.fachui.registry.bureaus.model.QueryAnswer;
import org.fachui.registry.messages.MessageKind;
import org.fachui.registry.messages.MessageLog;
import org.fachui.registry.messages.NewMessage;
import org.fachui.registry.review.application.EligibilityLog;

/** Each query is a chain of its own in the log, so that no two wait for each other. */
@ApplicationScoped
public class JdbcEligibilityLog implements EligibilityLog {
  private static final String CHAIN = "eligibility:";

  private Transactions transactions;
  private MessageLog log;

  @Inject
  public JdbcEligibilityLog(Transactions transactions, MessageLog log) {
    this.transactions = transactions;
    this.log = log;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected JdbcEligibilityLog() {}

  @Override
  public void keep(String queryId, String body, Heard<QueryAnswer> heard) {
    MessageKind kind =
        heard.meaning() instanceof QueryAnswer.Answered ? MessageKind.ANSWER : MessageKind.REFUSAL;
    String bureau = Bureau.HOUSING.path();
    transactions.run(
        c -> {
          String chain = CHAIN + queryId;
          log.append(c, new NewMessage(chain, bureau, MessageKind.QUERY, queryId, body));
          return log.append(c, new NewMessage(chain, bureau, kind, queryId, heard.text()));
        });
  }
}
