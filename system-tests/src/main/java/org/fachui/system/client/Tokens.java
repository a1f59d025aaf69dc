package org.fachui.system.client;

/** Valid bearer tokens of the drill's people. */
@FunctionalInterface
public interface Tokens {

  /** A token that is good for some more minutes. */
  String of(String persona);
}
