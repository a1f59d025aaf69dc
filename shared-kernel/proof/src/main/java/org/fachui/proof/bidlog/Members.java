package org.fachui.proof.bidlog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.signing.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Takes the members out of an object, each checked, and in the end refuses those that nobody took:
 * nothing in a log may stand beside what is specified.
 */
final class Members {
  static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern PADDLE = Pattern.compile("P[0-9]{4,}");

  private final JsonObject object;
  private final String prefix;
  private final Set<String> taken = new HashSet<>();

  Members(JsonObject object) {
    this(object, "");
  }

  private Members(JsonObject object, String prefix) {
    this.object = object;
    this.prefix = prefix;
  }

  String text(String name) {
    if (take(name) instanceof JsonText text) {
      return text.value();
    }
    throw fault(name, "is not a text");
  }

  String someText(String name) {
    String value = text(name);
    return require(!value.isBlank(), name, "is empty", value);
  }

  /** One of the texts, such as the only spelling of a constant. */
  String oneOf(String name, Set<String> allowed) {
    String value = text(name);
    return require(allowed.contains(value), name, "is none of " + allowed, value);
  }

  String uuid(String name) {
    String value = text(name);
    return require(UUID.matcher(value).matches(), name, "is not a lower-case UUID", value);
  }

  String uuidOrEmpty(String name) {
    String value = text(name);
    boolean good = value.isEmpty() || UUID.matcher(value).matches();
    return require(good, name, "is neither empty nor a lower-case UUID", value);
  }

  String paddle(String name) {
    String value = text(name);
    return require(isPaddle(value), name, "is not a paddle such as P0001", value);
  }

  String paddleOrEmpty(String name) {
    String value = text(name);
    boolean good = value.isEmpty() || isPaddle(value);
    return require(good, name, "is neither empty nor a paddle such as P0001", value);
  }

  static boolean isPaddle(String text) {
    return PADDLE.matcher(text).matches();
  }

  Hash hash(String name) {
    String value = text(name);
    require(Hash.isHex(value), name, "is not 64 lower-case hexadecimal digits", value);
    return Hash.ofHex(value);
  }

  List<Hash> hashes(String name) {
    if (!(take(name) instanceof JsonArray array)) {
      throw fault(name, "is not an array of hashes");
    }
    List<Hash> hashes = new ArrayList<>();
    for (JsonValue element : array.elements()) {
      if (!(element instanceof JsonText text) || !Hash.isHex(text.value())) {
        throw fault(name + "/" + hashes.size(), "is not 64 lower-case hexadecimal digits");
      }
      hashes.add(Hash.ofHex(text.value()));
    }
    return List.copyOf(hashes);
  }

  /** A profile that is named, because it is not the default one. */
  Profile profile(String name) {
    String value = text(name);
    return Profile.named(value)
        .filter(one -> one != Profile.ED25519_SHA256)
        .orElseThrow(() -> fault(name, "is no profile that a log names"));
  }

  /** The same; the default one where the member is absent. */
  Profile profileIfAny(String name) {
    return object.get(name) == null ? Profile.ED25519_SHA256 : profile(name);
  }

  /** An integer of at least the minimum. */
  long integer(String name, long min) {
    if (!(take(name) instanceof JsonInteger integer)) {
      throw fault(name, "is not an integer");
    }
    if (integer.value() < min) {
      throw fault(name, "is less than " + min);
    }
    return integer.value();
  }

  /** An integer of at least the minimum; what is said otherwise where the member is absent. */
  long integerIfAny(String name, long min, long otherwise) {
    return object.get(name) == null ? otherwise : integer(name, min);
  }

  boolean bool(String name) {
    if (take(name) instanceof JsonBoolean bool) {
      return bool.value();
    }
    throw fault(name, "is neither true nor false");
  }

  /** The members of a member that is an object. */
  Members members(String name) {
    return new Members(object(name), prefix + "/" + name);
  }

  JsonObject object(String name) {
    if (take(name) instanceof JsonObject inner) {
      return inner;
    }
    throw fault(name, "is not an object");
  }

  /** Refuses members that were not asked for. */
  void requireNoOther() {
    for (String name : object.members().keySet()) {
      if (!taken.contains(name)) {
        throw fault(name, "is not a member of this kind");
      }
    }
  }

  private @Nullable JsonValue take(String name) {
    taken.add(name);
    JsonValue value = object.get(name);
    if (value == null) {
      throw fault(name, "is missing");
    }
    return value;
  }

  private String require(boolean good, String name, String otherwise, String value) {
    if (!good) {
      throw fault(name, otherwise);
    }
    return value;
  }

  private MisshapenException fault(String name, String sentence) {
    return new MisshapenException(prefix + "/" + name, "\"" + name + "\" " + sentence + ".");
  }
}
