package org.fachui.payout.payees;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.payout.PayoutTestDatabase;
import org.fachui.payout.accounts.Accounts;
import org.fachui.payout.payees.application.ClaimLimits;
import org.fachui.payout.payees.application.ReadingQuarantine;
import org.fachui.payout.payees.application.UploadOutcome;
import org.fachui.payout.payees.application.UploadingClaims;
import org.fachui.payout.payees.infrastructure.JdbcClaims;
import org.fachui.payout.payees.infrastructure.SpoolingFiles;
import org.fachui.payout.payees.model.ClaimUpload;
import org.fachui.payout.payees.model.RowFault;
import org.fachui.platform.store.Transactions;

/** A database with pools, and short words for uploads into them. */
public final class AClaimsDesk {
  public static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static final Set<String> BANKS =
      Set.of("102", "103", "104", "105", "301", "302", "303", "305", "306", "308", "309", "310");

  private final PayoutTestDatabase database = PayoutTestDatabase.fresh();
  private final Transactions transactions = database.transactions();
  private final Accounts accounts = new Accounts();
  private final JdbcClaims register = new JdbcClaims();
  private final ReadingQuarantine reading = new ReadingQuarantine(transactions, register);
  private int pools;

  public PayoutTestDatabase database() {
    return database;
  }

  public Transactions transactions() {
    return transactions;
  }

  public Accounts accounts() {
    return accounts;
  }

  /** Another pool. */
  public UUID pool() {
    CaseNumber no = CaseNumber.of("（2026）浙0106执" + ++pools + "号");
    return transactions.run(c -> accounts.pool(c, "浙0106", no));
  }

  /** Uploads where so many percent of the rows may be bad. */
  public UploadOutcome upload(UUID pool, InputStream file, int badRowsPercent) {
    return new UploadingClaims(
            transactions,
            new SpoolingFiles(),
            register,
            new ClaimLimits(badRowsPercent, BANKS),
            CLOCK)
        .upload(pool, file, "finance");
  }

  /** Uploads what must be taken. */
  public ClaimUpload taken(UUID pool, InputStream file, int badRowsPercent) {
    UploadOutcome outcome = upload(pool, file, badRowsPercent);
    assertThat(outcome).isInstanceOf(UploadOutcome.Taken.class);
    return ((UploadOutcome.Taken) outcome).upload();
  }

  /** The quarantine of an upload. */
  public List<RowFault> quarantine(UUID uploadId) {
    List<RowFault> faults = new ArrayList<>();
    reading.read(uploadId, faults::add);
    return faults;
  }
}
