package org.fachui.proof.canonical;

import java.io.Serial;
import java.util.SortedMap;
import java.util.TreeMap;

/** Members that nobody else can change: an object takes them as they are, without another copy. */
final class OwnMembers extends TreeMap<String, JsonValue> {
  @Serial private static final long serialVersionUID = 1L;

  OwnMembers() {}

  OwnMembers(SortedMap<String, JsonValue> copied) {
    super(copied);
  }
}
