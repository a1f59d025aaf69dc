package org.fachui.platform.events;

/** Does what a fact asks for, in a transaction of its own that begins with {@link Inbox#first}. */
@FunctionalInterface
public interface FactHandler {
  /**
   * Handles it. A fact that is of no interest is passed over.
   *
   * @throws Exception if it could not be handled now; it comes again
   */
  void handle(Fact fact) throws Exception;
}
