package org.fachui.registry.bureaus.infrastructure;

import org.fachui.registry.bureaus.model.Bureau;

/** Where one request goes out and one answer comes in. */
@FunctionalInterface
public interface Wire {
  /** An answer as it came. */
  record Reply(int status, String text) {
    /** Without the text, which may hold data of people. */
    @Override
    public String toString() {
      return "Reply[" + status + "]";
    }
  }

  /**
   * One exchange; nothing is tried twice.
   *
   * @param path below the bureau's address, such as {@code /messages}
   * @param body empty for GET
   * @throws BureauAway if no answer came
   */
  Reply exchange(Bureau bureau, String method, String path, String body);
}
