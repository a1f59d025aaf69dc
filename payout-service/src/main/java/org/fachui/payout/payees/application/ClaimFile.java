package org.fachui.payout.payees.application;

import java.io.IOException;
import java.util.Optional;

/** A file that came in; it can be read several times, and is gone once closed. */
public interface ClaimFile extends AutoCloseable {
  /** Of its bytes, in hexadecimal digits. */
  String sha256();

  /** UTF-8 or GB18030, whichever its bytes are; UTF-8 if both. Empty if neither. */
  Optional<String> encoding();

  /** Its lines from the first, with the header; the caller closes them. */
  ClaimLines lines() throws IOException;

  @Override
  void close();
}
