package org.fachui.system.access;

import java.util.Comparator;

/**
 * One method at one path.
 *
 * @param method upper case; {@code ANY} for a servlet, which takes what its code takes
 * @param path from the root, parameters as {@code {name}}
 */
record Endpoint(String method, String path) implements Comparable<Endpoint> {

  static final String ANY = "ANY";

  private static final Comparator<Endpoint> ORDER =
      Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method);

  /** Joins parts with single slashes and drops the patterns of parameters. */
  static Endpoint of(String method, String... parts) {
    String joined = String.join("/", parts).replaceAll("/{2,}", "/");
    String plain = joined.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    String rooted = plain.startsWith("/") ? plain : "/" + plain;
    return new Endpoint(
        method,
        rooted.length() > 1 && rooted.endsWith("/")
            ? rooted.substring(0, rooted.length() - 1)
            : rooted);
  }

  @Override
  public int compareTo(Endpoint other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
