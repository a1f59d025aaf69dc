package org.fachui.devstack.identity;

import java.util.Map;

/**
 * The programs that may sign people in, each with its one redirect. Both are public clients: PKCE
 * stands in for a secret.
 */
final class Clients {
  /** Robots, load and system tests; nothing listens at its redirect. */
  static final String TOOLS = "fachui-tools";

  static final String TOOLS_REDIRECT = "http://127.0.0.1/callback";

  private final Map<String, String> redirects;

  /**
   * @param publicUrl where people reach the website, without a trailing slash
   */
  Clients(String publicUrl) {
    redirects = Map.of("fachui-website", publicUrl + "/signin/callback", TOOLS, TOOLS_REDIRECT);
  }

  /** Whether the client exists and this is its redirect, character by character. */
  boolean allow(String client, String redirect) {
    return redirect.equals(redirects.get(client));
  }
}
