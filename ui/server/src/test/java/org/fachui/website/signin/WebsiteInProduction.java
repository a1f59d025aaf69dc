package org.fachui.website.signin;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fachui.devstack.payara.Jit;
import org.fachui.devstack.payara.PayaraServer;
import org.fachui.devstack.payara.PayaraSettings;
import org.fachui.devstack.payara.War;
import org.fachui.devstack.processes.Ports;
import org.fachui.devstack.stores.Database;
import org.fachui.devstack.stores.TestStores;

/**
 * The website's WAR in Payara Micro, configured by environment variables as for real auctions, with
 * a proxy that ends TLS ahead of it: this class is that proxy, and the browser's store of cookies.
 */
final class WebsiteInProduction {
  private static final int HEAP_MB = 512;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new HashMap<>();
  private final String site;
  private final PayaraServer payara;

  /**
   * Nothing runs yet.
   *
   * @param site where people would reach it
   * @param issuer who signs people in
   * @param keys whose certificate its JVM trusts, with their password
   */
  WebsiteInProduction(String site, String issuer, Path folder, Path keys, String password) {
    this.site = site;
    Database database = TestStores.shared().freshDatabase();
    Map<String, String> configuration =
        Map.of(
            "FACHUI_OIDC_ISSUER",
            issuer,
            "FACHUI_PUBLIC_URL",
            site,
            "FACHUI_DB_WEBSITE_URL",
            database.url(),
            "FACHUI_DB_WEBSITE_USER",
            database.user(),
            "FACHUI_DB_WEBSITE_PASSWORD",
            database.password(),
            "JAVA_TOOL_OPTIONS",
            "-Djavax.net.ssl.trustStore="
                + keys
                + " -Djavax.net.ssl.trustStorePassword="
                + password);
    War war = new War("website", Path.of(System.getProperty("website.war")), "/session");
    this.payara =
        new PayaraServer(
            new PayaraSettings(
                "website",
                Path.of(System.getProperty("payara.microJar")),
                folder.resolve("payara"),
                Ports.some(1).get(0),
                List.of(war),
                Jit.QUICK_START,
                HEAP_MB),
            folder,
            () -> configuration);
  }

  void start() {
    payara.start();
  }

  void stop() {
    payara.stop();
  }

  /** The answer at this address of the site, to a browser with the cookies of earlier answers. */
  HttpResponse<String> get(String address, String... headers) throws Exception {
    String path = address.startsWith(site) ? address.substring(site.length()) : address;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + payara.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    answer.headers().allValues("Set-Cookie").forEach(this::keep);
    return answer;
  }

  private void keep(String cookie) {
    if (!cookie.contains("; Secure") || !cookie.contains("; HttpOnly")) {
      throw new AssertionError("a cookie that others can read");
    }
    String pair = cookie.substring(0, cookie.indexOf(';'));
    int middle = pair.indexOf('=');
    String value = pair.substring(middle + 1);
    if (value.isEmpty()) {
      cookies.remove(pair.substring(0, middle));
    } else {
      cookies.put(pair.substring(0, middle), value);
    }
  }
}
