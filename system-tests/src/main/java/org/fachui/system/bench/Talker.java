package org.fachui.system.bench;

import java.nio.ByteBuffer;

/** One connection's side of a closed loop: a request, its answer, the next request. */
interface Talker {

  /** The next request, or an empty buffer to end this connection. */
  ByteBuffer next();

  /**
   * How many bytes of the buffer are one whole answer.
   *
   * @param received from position to limit what has arrived; left as it is
   * @return 0 while the answer is not complete
   */
  int answerLength(ByteBuffer received);

  /**
   * Takes one whole answer and the time since its request was written.
   *
   * @return whether the connection may be used again
   */
  boolean answered(ByteBuffer answer, long nanos);
}
