package org.fachui.devstack.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The drawings of the seed's lots: templates with a few colours left open, so that two flats do not
 * look the same.
 */
public final class Pictures {
  private Pictures() {}

  /**
   * The pictures of a lot.
   *
   * @param kind a drawing's name such as {@code home}
   * @param hue main colour, 0 to 359 degrees
   * @return SVG texts, at least one
   */
  public static List<String> of(String kind, int hue) {
    return switch (kind) {
      case "home" -> List.of(drawn("home", hue), drawn("plan", hue), drawn("site", hue));
      case "shop", "office" -> List.of(drawn(kind, hue), drawn("site", hue));
      case "parking" -> List.of(drawn("parking", hue), drawn("site", hue));
      default -> List.of(drawn(kind, hue));
    };
  }

  private static String drawn(String name, int hue) {
    return template(name)
        .replace("{{deep}}", colour(hue, 45, 28))
        .replace("{{main}}", colour(hue, 42, 46))
        .replace("{{soft}}", colour(hue, 40, 72))
        .replace("{{pale}}", colour(hue, 45, 90))
        .replace("{{accent}}", colour((hue + 150) % 360, 42, 50))
        .replace("{{accentSoft}}", colour((hue + 150) % 360, 40, 76));
  }

  private static String template(String name) {
    try (InputStream in = Pictures.class.getResourceAsStream("pictures/" + name + ".svg")) {
      if (in == null) {
        throw new IllegalArgumentException("no drawing " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A colour by hue, saturation and lightness, as hexadecimal: older viewers know no hsl(). */
  static String colour(int hue, int saturation, int lightness) {
    double s = saturation / 100.0;
    double l = lightness / 100.0;
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        channel(hue, s, l, 0),
        channel(hue, s, l, 8),
        channel(hue, s, l, 4));
  }

  private static int channel(int hue, double s, double l, int n) {
    double k = (n + hue / 30.0) % 12;
    double a = s * Math.min(l, 1 - l);
    double value = l - a * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
    return (int) Math.round(255 * value);
  }
}
