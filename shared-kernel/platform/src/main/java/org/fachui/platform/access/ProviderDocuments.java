package org.fachui.platform.access;

import java.io.IOException;
import java.net.URI;

/** Fetches public documents of the provider. */
@FunctionalInterface
public interface ProviderDocuments {
  /**
   * The document's text.
   *
   * @throws IOException when it cannot be had in a short time, or the answer is not 200
   */
  String get(URI address) throws IOException;
}
