package org.fachui.platform.access;

import java.net.URI;
import java.time.Duration;

/**
 * Who signs people in, and for which site.
 *
 * @param issuer the OpenID provider; its exact {@code iss}
 * @param audience what a bearer token must be for
 * @param client the website's client id at the provider
 * @param publicUrl where people reach the website, without a trailing slash
 * @param drill whether this is a rehearsal
 * @param idle how long a session lives unused
 */
public record AccessSettings(
    String issuer, String audience, String client, String publicUrl, boolean drill, Duration idle) {

  /** Refuses a provider without TLS outside drills: the one of the one-machine stack is such. */
  public AccessSettings {
    if (!drill && !issuer.startsWith("https://")) {
      throw new IllegalArgumentException(
          "fachui.oidc.issuer must be https unless fachui.drill is true");
    }
  }

  /** Scheme, host and port of the website, as browsers write {@code Origin}. */
  public String origin() {
    URI url = URI.create(publicUrl);
    return url.getScheme() + "://" + url.getRawAuthority();
  }

  /** Whether cookies may only travel over TLS. */
  public boolean secure() {
    return publicUrl.startsWith("https://");
  }
}
