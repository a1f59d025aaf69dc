package org.fachui.payout.payees.infrastructure;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Tells whether bytes that come piece by piece are text in one encoding. */
final class EncodingProbe {
  /** More than any character of the encodings needs. */
  private static final int LONGEST_CHARACTER = 16;

  private final CharsetDecoder decoder;
  private final ByteBuffer bytes;
  private final CharBuffer decoded;
  private boolean fits = true;

  /**
   * @param piece most bytes that are fed at once
   */
  EncodingProbe(Charset charset, int piece) {
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.bytes = ByteBuffer.allocate(piece + LONGEST_CHARACTER);
    this.decoded = CharBuffer.allocate(piece + LONGEST_CHARACTER);
  }

  /** The next piece. */
  void feed(byte[] piece, int length) {
    if (fits) {
      bytes.put(piece, 0, length);
      decode(false);
      bytes.compact();
    }
  }

  /** Whether all that was fed is text in the encoding, with no character cut off at the end. */
  boolean fitsToTheEnd() {
    if (fits) {
      decode(true);
    }
    return fits;
  }

  private void decode(boolean end) {
    bytes.flip();
    while (true) {
      decoded.clear();
      var result = decoder.decode(bytes, decoded, end);
      if (result.isError()) {
        fits = false;
        bytes.clear().flip();
        return;
      }
      if (result.isUnderflow()) {
        return;
      }
    }
  }
}
