package org.fachui.payout.payees.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.payees.application.ClaimRegister.Registered;
import org.fachui.payout.payees.application.ClaimRegister.Repeated;
import org.fachui.payout.payees.application.UploadOutcome.Refused;
import org.fachui.payout.payees.model.ClaimColumn;
import org.fachui.payout.payees.model.ClaimUpload;
import org.fachui.payout.payees.model.RowChecks;
import org.fachui.payout.payees.model.RowFault;
import org.fachui.payout.payees.model.RowReading;
import org.fachui.platform.store.Transactions;

/**
 * Takes an upload of claims, or refuses it whole. One transaction: the good rows are put aside
 * while the file is read; when all is known it is decided, and only then anything is registered.
 * The bad rows are read a second time for the quarantine, so that memory does not grow with their
 * number.
 */
@ApplicationScoped
public class UploadingClaims {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private Transactions transactions;
  private ClaimFiles files;
  private ClaimRegister register;
  private ClaimLimits limits;
  private Clock clock;

  @Inject
  public UploadingClaims(
      Transactions transactions,
      ClaimFiles files,
      ClaimRegister register,
      ClaimLimits limits,
      Clock clock) {
    this.transactions = transactions;
    this.files = files;
    this.register = register;
    this.limits = limits;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected UploadingClaims() {}

  /**
   * Takes the upload.
   *
   * @param poolId of a pool that exists
   * @param by subject of the person who uploads
   */
  public UploadOutcome upload(UUID poolId, InputStream body, String by) {
    try (ClaimFile file = files.keep(body)) {
      return transactions.run(connection -> take(connection, poolId, file, by));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private UploadOutcome take(Connection connection, UUID poolId, ClaimFile file, String by)
      throws SQLException {
    register.lock(connection, poolId);
    Optional<ClaimUpload> known = register.find(connection, poolId, file.sha256());
    if (known.isPresent()) {
      return new UploadOutcome.Known(known.get());
    }
    Optional<String> encoding = file.encoding();
    if (encoding.isEmpty()) {
      return Refused.unread(UploadRefusal.NOT_TEXT);
    }
    UploadTally tally = new UploadTally();
    try {
      stage(connection, file, tally);
    } catch (BrokenTable broken) {
      return tally.refused(UploadRefusal.BROKEN_TABLE, broken.line());
    }
    if (!tally.headerFits()) {
      return Refused.unread(UploadRefusal.WRONG_COLUMNS);
    }
    if (tally.rows() == 0) {
      return Refused.unread(UploadRefusal.NO_ROWS);
    }
    Repeated repeated = register.repeated(connection, poolId);
    tally.addRepeated(repeated);
    if (limits.badRows().exceededBy(tally.bad(), tally.rows())) {
      return tally.refused(UploadRefusal.TOO_MANY_BAD_ROWS, tally.line());
    }
    return new UploadOutcome.Taken(register(connection, poolId, file, tally, by));
  }

  private void stage(Connection connection, ClaimFile file, UploadTally tally) throws SQLException {
    RowChecks checks = checks();
    try (ClaimLines lines = file.lines();
        var rows = register.stage(connection)) {
      tally.header(lines.next().map(ClaimLines.Line::fields));
      if (!tally.headerFits()) {
        return;
      }
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        switch (checks.read(line.get().number(), line.get().fields())) {
          case RowReading.Good good -> {
            rows.add(good.claim());
            tally.addGood(line.get().number());
          }
          case RowReading.Bad bad -> tally.addBad(line.get().number(), bad.faults());
        }
      }
      rows.finish();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private ClaimUpload register(
      Connection connection, UUID poolId, ClaimFile file, UploadTally tally, String by)
      throws SQLException {
    Registered registered = register.registrable(connection);
    Instant now = clock.instant();
    ClaimUpload upload =
        new ClaimUpload(
            UUID.randomUUID(),
            poolId,
            file.sha256(),
            file.encoding().orElseThrow(),
            registered.rows(),
            tally.bad(),
            registered.sumFen(),
            by,
            now);
    register.register(connection, upload);
    if (tally.misread() > 0) {
      quarantine(connection, file, upload.id());
    }
    return upload;
  }

  private void quarantine(Connection connection, ClaimFile file, UUID uploadId)
      throws SQLException {
    RowChecks checks = checks();
    try (ClaimLines lines = file.lines();
        var faults = register.quarantine(connection, uploadId)) {
      lines.next();
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        if (checks.read(line.get().number(), line.get().fields()) instanceof RowReading.Bad bad) {
          for (RowFault fault : bad.faults()) {
            faults.add(fault);
          }
        }
      }
      faults.finish();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private RowChecks checks() {
    return new RowChecks(limits.banks(), LocalDate.ofInstant(clock.instant(), CHINA));
  }

  /** What a file must begin with. */
  public static List<String> header() {
    return ClaimColumn.header();
  }
}
