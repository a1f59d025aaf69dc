package org.fachui.payout.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fachui.payout.batches.application.BatchReports.Incident;
import org.fachui.payout.batches.infrastructure.IncidentRows;
import org.fachui.platform.store.Transactions;

/** Open incidents by the pool of what they are about. */
@ApplicationScoped
public class PoolIncidents {
  /** A lot is its own pool's and its case's; a credit is its lot's; an entry is its payment's. */
  private static final String OF_POOL =
      IncidentRows.COLUMNS
          + """
          FROM incident n, (SELECT ?::uuid AS id) AS pool
          WHERE n.closed_at IS NULL AND (
            EXISTS (SELECT FROM lot_deposits l WHERE l.pool_id = pool.id AND l.lot_id::text = n.subject)
            OR EXISTS (SELECT FROM due d WHERE d.pool_id = pool.id AND d.lot_id::text = n.subject)
            OR EXISTS (SELECT FROM batch b WHERE b.pool_id = pool.id AND b.id::text = n.subject)
            OR EXISTS (SELECT FROM chunk k JOIN batch b ON b.id = k.batch_id
              WHERE k.file_id = n.subject AND b.pool_id = pool.id)
            OR EXISTS (SELECT FROM instruction i WHERE i.id = n.subject AND i.pool_id = pool.id)
            OR EXISTS (SELECT FROM lot_deposits l JOIN deposit d ON d.lot_id = l.lot_id
              JOIN deposit_credit k ON k.enrolment_id = d.enrolment_id
              WHERE l.pool_id = pool.id AND k.id::text = n.subject)
            OR EXISTS (SELECT FROM bank_entry e JOIN instruction i ON i.id = e.end_to_end_id
              WHERE e.id = substring(n.subject FROM '^[0-9]{3} entry ([0-9]{1,18})$')::bigint
                AND i.pool_id = pool.id))
          ORDER BY n.last_at DESC, n.id DESC LIMIT ?
          """;

  private Transactions transactions;

  @Inject
  public PoolIncidents(Transactions transactions) {
    this.transactions = transactions;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected PoolIncidents() {}

  /** The open ones of a pool, the last reported first. */
  public List<Incident> open(UUID pool, int limit) {
    return transactions.reading(
        c -> {
          try (PreparedStatement select = c.prepareStatement(OF_POOL)) {
            select.setObject(1, pool);
            select.setInt(2, limit);
            List<Incident> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(IncidentRows.read(row));
              }
            }
            return found;
          }
        });
  }
}
