package org.fachui.payout.payees.application;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.payout.payees.model.ClaimRow;
import org.fachui.payout.payees.model.ClaimUpload;
import org.fachui.payout.payees.model.RowFault;

/** The register of claims. Every method works in the caller's transaction. */
public interface ClaimRegister {
  /** Rows on their way into the database; nothing else may use the connection meanwhile. */
  interface Rows<T> extends AutoCloseable {
    /** One more. */
    void add(T row) throws SQLException;

    /** Hands over what was added; without it, nothing was. */
    void finish() throws SQLException;

    @Override
    void close() throws SQLException;
  }

  /** What rows of a file are against each other and against the register. */
  record Repeated(long rows, List<RowFault> first) {
    public Repeated {
      first = List.copyOf(first);
    }
  }

  /** What is registered of an upload. */
  record Registered(long rows, long sumFen) {}

  /** The court of the pool, if there is such a pool. */
  Optional<String> court(Connection connection, UUID poolId) throws SQLException;

  /** Lets the uploads into one pool wait for each other, until the transaction ends. */
  void lock(Connection connection, UUID poolId) throws SQLException;

  /** The upload of these bytes into the pool. */
  Optional<ClaimUpload> find(Connection connection, UUID poolId, String sha256) throws SQLException;

  /** An upload into the pool. */
  Optional<ClaimUpload> find(Connection connection, UUID poolId, UUID uploadId) throws SQLException;

  /** Takes good rows aside, until the transaction ends. */
  Rows<ClaimRow> stage(Connection connection) throws SQLException;

  /** Finds the rows aside that must not be registered because of others. */
  Repeated repeated(Connection connection, UUID poolId) throws SQLException;

  /** What would be registered of the rows aside. */
  Registered registrable(Connection connection) throws SQLException;

  /** Registers the rows aside under this upload, and puts the repeated ones into quarantine. */
  void register(Connection connection, ClaimUpload upload) throws SQLException;

  /** Puts faulty rows into the upload's quarantine. */
  Rows<RowFault> quarantine(Connection connection, UUID uploadId) throws SQLException;

  /** What is done with a row in quarantine. */
  @FunctionalInterface
  interface EachFault {
    /** One fault. */
    void accept(RowFault fault) throws IOException;
  }

  /** Goes through an upload's quarantine in the order of the lines. */
  void quarantined(Connection connection, UUID uploadId, EachFault each)
      throws SQLException, IOException;
}
