package org.fachui.auction.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.auction.bidding.web.JsonTexts;

/** Writes pages of feeds with what a reader and every cache between needs to know. */
@ApplicationScoped
public class FeedAnswers {
  private static final int TAG_BYTES = 12;

  private final URI licence;

  @Inject
  public FeedAnswers(
      @ConfigProperty(
              name = "fachui.opendata.licence",
              defaultValue = "https://creativecommons.org/licenses/by/4.0/")
          URI licence) {
    this.licence = licence;
  }

  /** For the container's proxy only. */
  protected FeedAnswers() {
    this(URI.create(""));
  }

  /**
   * One page of a feed. The cursor stands also in a header, because CSV has no room for it.
   *
   * @param fresh how long a cache may keep it
   */
  <T> Response page(
      Asked asked, Table<T> table, FeedPage<T> page, FeedQuery query, Duration fresh) {
    String cursor = page.end().map(FeedPosition::cursor).orElse("");
    String body =
        asked.format() == FeedFormat.CSV
            ? table.csv(page.rows())
            : "{\"licence\":%s,\"items\":%s,%s\"more\":%s}"
                .formatted(
                    JsonTexts.string(licence.toString()),
                    table.json(page.rows()),
                    cursor.isEmpty() ? "" : "\"cursor\":" + JsonTexts.string(cursor) + ",",
                    page.more());
    Response.ResponseBuilder answer = answer(asked, body, fresh);
    if (!cursor.isEmpty()) {
      answer.header("Fachui-Cursor", cursor);
    }
    if (page.more()) {
      answer.header("Link", "<" + next(asked, query, cursor) + ">; rel=\"next\"");
    }
    return answer.build();
  }

  /** A whole table that is not paged. */
  <T> Response whole(Asked asked, Table<T> table, List<T> rows, String head, Duration fresh) {
    String body =
        asked.format() == FeedFormat.CSV
            ? table.csv(rows)
            : "{\"licence\":%s,%s\"items\":%s}"
                .formatted(JsonTexts.string(licence.toString()), head, table.json(rows));
    return answer(asked, body, fresh).build();
  }

  private Response.ResponseBuilder answer(Asked asked, String body, Duration fresh) {
    byte[] bytes = body.getBytes(UTF_8);
    EntityTag tag = new EntityTag(digest(bytes));
    Response.ResponseBuilder unchanged = asked.request().evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null
            ? unchanged
            : Response.ok((StreamingOutput) out -> out.write(bytes))
                .header("Content-Type", asked.format().mediaType());
    return answer
        .tag(tag)
        .header("Cache-Control", "public, max-age=" + fresh.toSeconds())
        .header("Vary", "Accept")
        .header("Link", "<" + licence + ">; rel=\"license\"");
  }

  /** An address from the root, so that no proxy has to rewrite it. */
  private static String next(Asked asked, FeedQuery query, String cursor) {
    StringBuilder address = new StringBuilder(asked.uri().getRequestUri().getRawPath());
    address.append("?limit=").append(query.limit()).append("&cursor=").append(cursor);
    for (String kept : List.of("since", "court", "format")) {
      String value = asked.uri().getQueryParameters(false).getFirst(kept);
      if (value != null) {
        address.append('&').append(kept).append('=').append(value);
      }
    }
    return address.toString();
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(Arrays.copyOf(hash, TAG_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** The request that is answered. */
  record Asked(FeedFormat format, Request request, UriInfo uri) {}
}
