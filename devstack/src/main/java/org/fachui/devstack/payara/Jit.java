package org.fachui.devstack.payara;

import java.util.List;

/** How the JVM of Payara compiles. */
public enum Jit {
  /** First compiler and serial collector only: the quickest start on two cores. */
  QUICK_START,
  /** The JVM's defaults, as in production; for every measurement. */
  DEFAULT;

  List<String> options() {
    return switch (this) {
      case QUICK_START -> List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
      case DEFAULT -> List.of();
    };
  }
}
