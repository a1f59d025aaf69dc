package org.fachui.payout.payees.application;

import java.io.IOException;
import java.io.InputStream;

/** Keeps what comes in until it has been read. */
public interface ClaimFiles {
  /** Reads the stream to its end; the caller closes the file. */
  ClaimFile keep(InputStream body) throws IOException;
}
