package org.fachui.auction.lots.pictures;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The kinds of picture that are taken. */
enum PictureType {
  SVG("image/svg+xml", ""),
  JPEG("image/jpeg", "ffd8ff"),
  PNG("image/png", "89504e470d0a1a0a");

  private final String mediaType;
  private final String beginsWith;

  PictureType(String mediaType, String beginsWith) {
    this.mediaType = mediaType;
    this.beginsWith = beginsWith;
  }

  String mediaType() {
    return mediaType;
  }

  /** By type and subtype, whatever its parameters. */
  static Optional<PictureType> of(String mediaType) {
    String plain = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(plain)).findFirst();
  }

  /**
   * Why these bytes are no such picture, or one that is not safe to show; empty if it may be
   * stored.
   */
  Optional<String> fault(byte[] bytes) {
    if (this == SVG) {
      return SafeSvg.fault(bytes);
    }
    byte[] magic = HexFormat.of().parseHex(beginsWith);
    boolean matches =
        bytes.length > magic.length
            && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    return matches ? Optional.empty() : Optional.of("The bytes are not of the declared type.");
  }
}
