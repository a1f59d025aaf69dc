package org.fachui.simulators.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Why a request is refused: one word of a contract's closed list, with its status. */
public interface Reason {
  /** The word; the name of the enum's constant. */
  String name();

  /** The status of the answer. */
  int status();

  /** The same for every problem of this reason. */
  String title();

  /**
   * The problem document.
   *
   * @param detail a sentence without data of people
   */
  default ObjectNode json(String detail) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "about:blank")
        .put("title", title())
        .put("status", status())
        .put("reason", name())
        .put("detail", detail);
  }
}
