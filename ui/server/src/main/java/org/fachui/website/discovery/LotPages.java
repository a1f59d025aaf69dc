package org.fachui.website.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fachui.platform.access.AccessSettings;

/** Pages of lots with heads of their own, kept for a few seconds. */
@ApplicationScoped
public class LotPages {
  private static final Logger LOG = Logger.getLogger(LotPages.class.getName());
  private static final Pattern ADDRESS =
      Pattern.compile("/lots/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
  private static final Duration LONGEST = Duration.ofMillis(700);
  private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();
  private static final int MOST = 500;

  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private PublicAuction auction;
  private AccessSettings settings;

  /** Also that there is no such page is kept, so that a wrong address costs one question. */
  private record Kept(Optional<String> page, long atNanos) {}

  @Inject
  public LotPages(PublicAuction auction, AccessSettings settings) {
    this.auction = auction;
    this.settings = settings;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected LotPages() {}

  /**
   * The page of this address; empty if it is not a lot's, or the lot is not known just now.
   *
   * @param plain the page as it was built
   */
  public Optional<String> page(String path, Supplier<String> plain) {
    Matcher address = ADDRESS.matcher(path);
    return address.matches() ? page(path, address.group(1), plain) : Optional.empty();
  }

  private Optional<String> page(String path, String id, Supplier<String> plain) {
    synchronized (kept) {
      Kept known = kept.get(path);
      if (known != null && System.nanoTime() - known.atNanos() < KEPT_NANOS) {
        return known.page();
      }
    }
    Optional<String> made =
        auction.get("lots/" + id, LONGEST).flatMap(lot -> made(lot, plain.get()));
    synchronized (kept) {
      kept.put(path, new Kept(made, System.nanoTime()));
      if (kept.size() > MOST) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return made;
  }

  /** A lot that is not as the contract has it gets the plain page rather than none. */
  private Optional<String> made(JsonObject lot, String plain) {
    try {
      return Optional.of(LotHead.into(plain, lot, settings.publicUrl()));
    } catch (JsonException | NullPointerException | ClassCastException notALot) {
      LOG.log(Level.WARNING, "the auction service answered what is not a lot", notALot);
      return Optional.empty();
    }
  }
}
