package org.fachui.website.signin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The realm that comes with the platform for Keycloak, as a test reads it. */
record RealmFile(JsonObject realm) {
  static final Path PLACE = Path.of("../../deploy/keycloak/fachui-realm.json");

  static RealmFile read() {
    try {
      return new RealmFile(parsed(Files.readString(PLACE)));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The only member of this array whose member {@code key} has this value. */
  JsonObject one(String array, String key, String value) {
    List<JsonObject> found =
        objects(realm, array).filter(each -> value.equals(each.getString(key, ""))).toList();
    if (found.size() != 1) {
      throw new AssertionError(array + " has " + found.size() + " of " + key + " " + value);
    }
    return found.get(0);
  }

  JsonObject client(String id) {
    return one("clients", "clientId", id);
  }

  /** The claims' mappers that work whenever somebody signs in through this client. */
  Stream<JsonObject> mappersOf(String client) {
    return texts(client(client), "defaultClientScopes")
        .map(scope -> one("clientScopes", "name", scope))
        .flatMap(scope -> objects(scope, "protocolMappers"));
  }

  /** What Keycloak keeps of a person, which the file holds as JSON in a text. */
  Stream<JsonObject> attributesOfPeople() {
    JsonObject components = realm.getJsonObject("components");
    JsonObject provider =
        components.getJsonArray("org.keycloak.userprofile.UserProfileProvider").getJsonObject(0);
    String profile =
        provider.getJsonObject("config").getJsonArray("kc.user.profile.config").getString(0);
    return objects(parsed(profile), "attributes");
  }

  static Stream<JsonObject> objects(JsonObject holder, String array) {
    return holder.containsKey(array)
        ? holder.getJsonArray(array).getValuesAs(JsonObject.class).stream()
        : Stream.empty();
  }

  static Stream<String> texts(JsonObject holder, String array) {
    return holder.getJsonArray(array).getValuesAs(JsonString::getString).stream();
  }

  /** Every text of the file with the name of the member that holds it. */
  static Stream<Named> texts(String name, JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT ->
          value.asJsonObject().entrySet().stream()
              .flatMap(member -> texts(member.getKey(), member.getValue()));
      case ARRAY -> value.asJsonArray().stream().flatMap(member -> texts(name, member));
      case STRING -> Stream.of(new Named(name, ((JsonString) value).getString()));
      case NUMBER, TRUE, FALSE, NULL -> Stream.empty();
    };
  }

  /** A text and the name under which it stands. */
  record Named(String name, String text) {}

  private static JsonObject parsed(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
