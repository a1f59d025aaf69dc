package org.fachui.payout.batches.engine;

import java.util.Map;

/**
 * Holds the books against the bank's own register, person by person.
 *
 * @param duplicates accounts that were paid more often than once
 * @param lost persons whose money is neither with them, nor on their account, nor in flight
 * @param residualFen what was allotted, less what the bank paid out, what is on account and what is
 *     in flight
 */
record Oracle(long duplicates, long lost, long residualFen) {
  static final Oracle CLEAN = new Oracle(0, 0, 0);

  static Oracle of(ABatch batch, BankRegister register) {
    Map<String, Long> received = register.receivedByAccount();
    long duplicates =
        register.paymentsByAccount().values().stream().filter(times -> times > 1).count();
    long lost = 0;
    long residual = 0;
    for (String row :
        batch.texts(
            """
            SELECT c.account_no || ' ' || l.fen || ' ' || b.fen || ' ' || (CASE WHEN i.state IN
              ('QUEUED', 'HALTED', 'SENDING', 'ACKED', 'UNKNOWN') THEN i.fen ELSE 0 END)
            FROM plan_line l JOIN claim c ON c.id = l.claim_id
            JOIN account a ON a.kind = 'PERSON' AND a.ref = c.id::text
            JOIN balance b ON b.account_id = a.id
            LEFT JOIN instruction i ON i.claim_id = c.id
            """)) {
      String[] columns = row.split(" ", -1);
      long allotted = Long.parseLong(columns[1]);
      long inFlight = Long.parseLong(columns[3]);
      long paid = received.getOrDefault(columns[0], 0L);
      long known = paid + Long.parseLong(columns[2]) + (paid == 0 ? inFlight : 0);
      lost += known < allotted ? 1 : 0;
      residual += allotted - known;
    }
    return new Oracle(duplicates, lost, residual);
  }
}
