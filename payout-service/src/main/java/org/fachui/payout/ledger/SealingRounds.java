package org.fachui.payout.ledger;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.platform.startup.StoresReady;
import org.fachui.platform.store.StoreFailure;
import org.fachui.platform.store.Transactions;
import org.jspecify.annotations.Nullable;

/** Seals every minute, and when somebody asks for a proof. */
@ApplicationScoped
public class SealingRounds {
  private static final Logger LOG = Logger.getLogger(SealingRounds.class.getName());
  private static final Duration REST = Duration.ofMinutes(1);

  /** Postings that come meanwhile wait as long: a long batch is sealed in a later round. */
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private Transactions transactions;
  private Clock clock;
  private Path keys;
  private @Nullable Thread thread;

  @Inject
  public SealingRounds(
      Transactions transactions,
      Clock clock,
      @ConfigProperty(name = "fachui.keys.dir") String keys) {
    this.transactions = transactions;
    this.clock = clock;
    this.keys = Path.of(keys);
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected SealingRounds() {}

  void start(@Observes StoresReady ready) {
    Sealing sealing = sealing();
    thread = Thread.ofPlatform().daemon().name("payout-sealing").start(() -> rounds(sealing));
  }

  /** Seals with the service's key. */
  public Sealing sealing() {
    return new Sealing(transactions, pem(), clock);
  }

  /** The service's private key. */
  public String pem() {
    return SigningKeys.pem(keys);
  }

  private static void rounds(Sealing sealing) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(REST);
        sealing.seal(PATIENCE);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      } catch (StoreFailure away) {
        LOG.log(Level.WARNING, "sealing waits: {0}", away.getMessage());
      } catch (RuntimeException fault) {
        LOG.log(Level.SEVERE, "sealing failed and goes on", fault);
      }
    }
  }

  @PreDestroy
  void stop() {
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }
}
