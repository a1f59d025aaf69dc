package org.fachui.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes the parts of access from the configuration, once for each WAR. */
@ApplicationScoped
public class AccessConfiguration {
  private static final Duration IDLE = Duration.ofMinutes(30);

  /** Reads {@code fachui.oidc.*}, {@code fachui.public.url}, {@code fachui.drill}. */
  @Produces
  @Dependent
  AccessSettings settings() {
    Config config = ConfigProvider.getConfig();
    return new AccessSettings(
        config.getValue("fachui.oidc.issuer", String.class),
        config.getOptionalValue("fachui.oidc.audience", String.class).orElse("fachui"),
        config.getOptionalValue("fachui.oidc.client", String.class).orElse("fachui-website"),
        config.getValue("fachui.public.url", String.class).replaceAll("/+$", ""),
        config.getOptionalValue("fachui.drill", Boolean.class).orElse(false),
        config.getOptionalValue("fachui.session.idle", Duration.class).orElse(IDLE));
  }

  /** One memory of the provider's keys for the WAR. */
  @Produces
  @ApplicationScoped
  TokenVerifier tokens() {
    AccessSettings settings = settings();
    ProviderKeys keys = new ProviderKeys(settings.issuer(), new HttpDocuments(), Clock.systemUTC());
    return new TokenVerifier(settings.issuer(), keys, Clock.systemUTC());
  }

  /** One memory of verified bearer tokens for the WAR. */
  @Produces
  @ApplicationScoped
  BearerTokens bearers(TokenVerifier tokens) {
    return new BearerTokens(tokens, settings().audience(), Clock.systemUTC());
  }
}
