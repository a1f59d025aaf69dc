package org.fachui.registry.contract;

import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that can be called.
 *
 * @param verb such as GET
 * @param path below the application's, parameters in braces
 * @param roles who may call it; empty means everybody
 */
record Operation(String verb, String path, Set<String> roles) implements Comparable<Operation> {
  Operation {
    roles = new TreeSet<>(roles);
  }

  @Override
  public int compareTo(Operation other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return path + " " + verb + " " + (roles.isEmpty() ? "everybody" : String.join(" ", roles));
  }
}
