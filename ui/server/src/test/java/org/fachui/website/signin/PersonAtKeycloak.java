package org.fachui.website.signin;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody with a browser who fills in Keycloak's pages until it sends him to the website. */
final class PersonAtKeycloak {
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]*)\"");
  private static final Pattern SEED = Pattern.compile("name=\"totpSecret\" value=\"([^\"]*)\"");
  private static final Pattern BROKER =
      Pattern.compile("href=\"([^\"]*/broker/public/login[^\"]*)");
  private static final int MOST_PAGES = 12;
  private static final int STEP_SECONDS = 30;

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String website;
  private final String name;
  private final String password;
  private boolean secondFactorAsked;
  private boolean passwordAsked;

  PersonAtKeycloak(String website, String name, String password) {
    this.website = website;
    this.name = name;
    this.password = password;
  }

  /** Where the website's sign-in sent the browser, to where Keycloak sends it back. */
  URI signIn(String address) throws Exception {
    return through(get(URI.create(address)));
  }

  /** The same by the link on the page that leads to whoever verifies the public. */
  URI signInAsOneOfThePublic(String address) throws Exception {
    URI page = URI.create(address);
    return through(get(page.resolve(found(BROKER, get(page).body()).orElseThrow())));
  }

  boolean wasAskedForASecondFactor() {
    return secondFactorAsked;
  }

  boolean wasAskedForAPassword() {
    return passwordAsked;
  }

  private URI through(HttpResponse<String> first) throws Exception {
    HttpResponse<String> page = first;
    passwordAsked = false;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      Optional<String> next = page.headers().firstValue("Location");
      if (next.isPresent() && next.get().startsWith(website)) {
        return URI.create(next.get());
      }
      page = next.isPresent() ? get(page.uri().resolve(next.get())) : filledIn(page);
    }
    throw new AssertionError("no end at " + page.uri());
  }

  private HttpResponse<String> filledIn(HttpResponse<String> page) throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    Optional<String> seed = found(SEED, page.body());
    if (seed.isPresent()) {
      secondFactorAsked = true;
      fields.put("totpSecret", seed.get());
      fields.put("totp", oneTimePassword(seed.get()));
      fields.put("userLabel", "phone");
    } else if (page.body().contains("name=\"password\"") && !passwordAsked) {
      passwordAsked = true;
      fields.put("username", name);
      fields.put("password", password);
    } else {
      throw new AssertionError(page.statusCode() + " at " + page.uri().getPath());
    }
    URI form = page.uri().resolve(found(FORM, page.body()).orElseThrow());
    return send(
        HttpRequest.newBuilder(form)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
  }

  private HttpResponse<String> get(URI address) throws Exception {
    return send(HttpRequest.newBuilder(address));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Optional<String> found(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    return matcher.find() ? Optional.of(matcher.group(1).replace("&amp;", "&")) : Optional.empty();
  }

  /** RFC 6238 with SHA-1, six digits, steps of thirty seconds. */
  private static String oneTimePassword(String seed) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(seed.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    long step = Instant.now().getEpochSecond() / STEP_SECONDS;
    ByteBuffer digest =
        ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
    int place = digest.get(digest.limit() - 1) & 0xF;
    return String.format(Locale.ROOT, "%06d", (digest.getInt(place) & 0x7FFF_FFFF) % 1_000_000);
  }
}
