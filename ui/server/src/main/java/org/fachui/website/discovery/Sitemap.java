package org.fachui.website.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fachui.platform.access.AccessSettings;

/**
 * The addresses of all lots, kept up by reading the auction service's open data from where the last
 * reading stopped. In order of their ids, so that a page of the sitemap changes little.
 */
@ApplicationScoped
public class Sitemap {
  /** Most addresses of one file (sitemaps.org). */
  static final int MOST = 50_000;

  private static final List<String> PAGES = List.of("/", "/open", "/rules", "/verify");
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final long KEPT_NANOS = Duration.ofSeconds(30).toNanos();
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String NAMESPACE =
      " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

  private final Map<String, String> changedAt = new TreeMap<>();
  private Optional<String> cursor = Optional.empty();
  private Optional<Long> readNanos = Optional.empty();
  private PublicAuction auction;
  private String site;
  private boolean drills;
  private int most;

  @Inject
  public Sitemap(PublicAuction auction, AccessSettings settings) {
    this(auction, settings.publicUrl(), settings.drill(), MOST);
  }

  /**
   * Outside a container.
   *
   * @param drills whether drill lots are listed: only where there is nothing else
   */
  Sitemap(PublicAuction auction, String site, boolean drills, int most) {
    this.auction = auction;
    this.site = site;
    this.drills = drills;
    this.most = most;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Sitemap() {}

  /** The sitemap, or the index of its pages if there are too many addresses; empty if unknown. */
  synchronized Optional<String> whole() {
    return isRead() ? Optional.of(pages() == 1 ? urls(1) : index()) : Optional.empty();
  }

  /** One page, from 1; empty if there is no such page. */
  synchronized Optional<String> page(int number) {
    return isRead() && number >= 1 && number <= pages()
        ? Optional.of(urls(number))
        : Optional.empty();
  }

  private int pages() {
    return Math.max(1, (changedAt.size() + PAGES.size() + most - 1) / most);
  }

  private String index() {
    StringBuilder text = new StringBuilder(HEAD).append("<sitemapindex").append(NAMESPACE);
    for (int page = 1; page <= pages(); page++) {
      text.append("<sitemap><loc>").append(LotHead.text(site)).append("/sitemap.xml?page=");
      text.append(page).append("</loc></sitemap>\n");
    }
    return text.append("</sitemapindex>\n").toString();
  }

  private String urls(int page) {
    List<String> entries = new ArrayList<>();
    PAGES.forEach(path -> entries.add(entry(path, "")));
    changedAt.forEach(
        (id, at) ->
            entries.add(entry("/lots/" + id, "<lastmod>" + LotHead.text(at) + "</lastmod>")));
    int from = (page - 1) * most;
    List<String> listed = entries.subList(from, Math.min(entries.size(), from + most));
    return HEAD + "<urlset" + NAMESPACE + String.join("", listed) + "</urlset>\n";
  }

  private String entry(String path, String more) {
    return "<url><loc>" + LotHead.text(site + path) + "</loc>" + more + "</url>\n";
  }

  /** Reads on if the last reading is old. What was read before stays when the service is away. */
  private boolean isRead() {
    boolean fresh = readNanos.isPresent() && System.nanoTime() - readNanos.get() < KEPT_NANOS;
    if (!fresh && readOn()) {
      readNanos = Optional.of(System.nanoTime());
    }
    return readNanos.isPresent();
  }

  private boolean readOn() {
    boolean more = true;
    while (more) {
      String path = "open/lots?limit=1000" + cursor.map(behind -> "&cursor=" + behind).orElse("");
      JsonObject page = auction.get(path, LONGEST).orElse(null);
      if (page == null) {
        return false;
      }
      for (JsonValue item : page.getJsonArray("items")) {
        JsonObject lot = item.asJsonObject();
        if (drills || !lot.getBoolean("drill")) {
          changedAt.put(lot.getString("id"), lot.getString("changedAt"));
        }
      }
      cursor = Optional.ofNullable(page.getString("cursor", null)).or(() -> cursor);
      more = page.getBoolean("more");
    }
    return true;
  }
}
