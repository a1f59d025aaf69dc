package org.fachui.registry.bureaus.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.fachui.registry.bureaus.model.Bureau;

/**
 * One guarded wire for each bureau, so that each has a breaker and a bulkhead of its own.
 *
 * <p>No {@code @Timeout}: the HTTP client's own is shorter than any would be, and an interrupt in
 * the middle of an exchange would leave its mark on the thread. No {@code @Retry}: what is sent
 * again is decided from the table of steps. A full bulkhead must not open the breaker.
 */
final class BureauWires {
  private static final int AT_ONCE = 8;
  private static final int LOOK_AT = 10;
  private static final double BAD = 0.8;
  private static final long REST_MS = 1_000;

  private BureauWires() {}

  /** The land registry. */
  @ApplicationScoped
  public static class Land implements Wire {
    @Inject BureauConnection connection;

    @Override
    @Bulkhead(AT_ONCE)
    @CircuitBreaker(
        failOn = BureauAway.class,
        skipOn = BulkheadException.class,
        requestVolumeThreshold = LOOK_AT,
        failureRatio = BAD,
        delay = REST_MS)
    public Reply exchange(Bureau bureau, String method, String path, String body) {
      return connection.wire().exchange(bureau, method, path, body);
    }
  }

  /** The tax bureau. */
  @ApplicationScoped
  public static class Tax implements Wire {
    @Inject BureauConnection connection;

    @Override
    @Bulkhead(AT_ONCE)
    @CircuitBreaker(
        failOn = BureauAway.class,
        skipOn = BulkheadException.class,
        requestVolumeThreshold = LOOK_AT,
        failureRatio = BAD,
        delay = REST_MS)
    public Reply exchange(Bureau bureau, String method, String path, String body) {
      return connection.wire().exchange(bureau, method, path, body);
    }
  }

  /** The housing bureau. */
  @ApplicationScoped
  public static class Housing implements Wire {
    @Inject BureauConnection connection;

    @Override
    @Bulkhead(AT_ONCE)
    @CircuitBreaker(
        failOn = BureauAway.class,
        skipOn = BulkheadException.class,
        requestVolumeThreshold = LOOK_AT,
        failureRatio = BAD,
        delay = REST_MS)
    public Reply exchange(Bureau bureau, String method, String path, String body) {
      return connection.wire().exchange(bureau, method, path, body);
    }
  }

  /** The supplier of water. */
  @ApplicationScoped
  public static class Water implements Wire {
    @Inject BureauConnection connection;

    @Override
    @Bulkhead(AT_ONCE)
    @CircuitBreaker(
        failOn = BureauAway.class,
        skipOn = BulkheadException.class,
        requestVolumeThreshold = LOOK_AT,
        failureRatio = BAD,
        delay = REST_MS)
    public Reply exchange(Bureau bureau, String method, String path, String body) {
      return connection.wire().exchange(bureau, method, path, body);
    }
  }

  /** The supplier of power. */
  @ApplicationScoped
  public static class Power implements Wire {
    @Inject BureauConnection connection;

    @Override
    @Bulkhead(AT_ONCE)
    @CircuitBreaker(
        failOn = BureauAway.class,
        skipOn = BulkheadException.class,
        requestVolumeThreshold = LOOK_AT,
        failureRatio = BAD,
        delay = REST_MS)
    public Reply exchange(Bureau bureau, String method, String path, String body) {
      return connection.wire().exchange(bureau, method, path, body);
    }
  }

  /** The supplier of gas. */
  @ApplicationScoped
  public static class Gas implements Wire {
    @Inject BureauConnection connection;

    @Override
    @Bulkhead(AT_ONCE)
    @CircuitBreaker(
        failOn = BureauAway.class,
        skipOn = BulkheadException.class,
        requestVolumeThreshold = LOOK_AT,
        failureRatio = BAD,
        delay = REST_MS)
    public Reply exchange(Bureau bureau, String method, String path, String body) {
      return connection.wire().exchange(bureau, method, path, body);
    }
  }
}
