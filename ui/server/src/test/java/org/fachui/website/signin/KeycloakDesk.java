package org.fachui.website.signin;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an administrator does at Keycloak, through its REST interface. */
final class KeycloakDesk {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String server;
  private final String password;

  KeycloakDesk(String server, String password) {
    this.server = server;
    this.password = password;
  }

  /** The status with which Keycloak answers when this person is to be made in our realm. */
  int make(String name, String secret, Map<String, String> attributes) throws Exception {
    JsonObjectBuilder about = Json.createObjectBuilder();
    attributes.forEach((key, value) -> about.add(key, Json.createArrayBuilder().add(value)));
    return post("/fachui/users", user(name, secret).add("attributes", about).build()).statusCode();
  }

  /** Gives a person a role of the services. */
  void grant(String name, String role) throws Exception {
    String client = id("/fachui/clients?clientId=fachui");
    String person = id("/fachui/users?exact=true&username=" + name);
    JsonObject known = get("/fachui/clients/" + client + "/roles/" + role).asJsonObject();
    JsonArrayBuilder roles = Json.createArrayBuilder().add(known);
    int status =
        post("/fachui/users/" + person + "/role-mappings/clients/" + client, roles.build())
            .statusCode();
    if (status != 204) {
      throw new AssertionError("role " + role + ": " + status);
    }
  }

  /** The realm of somebody else who verifies the public, with a client for us and one person. */
  void foreignRealm(String realm, String client, String redirect, String name, String secret)
      throws Exception {
    JsonObjectBuilder ours =
        Json.createObjectBuilder()
            .add("clientId", client)
            .add("secret", secret)
            .add("publicClient", false)
            .add("redirectUris", Json.createArrayBuilder().add(redirect));
    JsonObjectBuilder person =
        user(name, secret)
            .add("email", name + "@example.org")
            .add("firstName", "海")
            .add("lastName", "王");
    int status =
        post(
                "",
                Json.createObjectBuilder()
                    .add("realm", realm)
                    .add("enabled", true)
                    .add("clients", Json.createArrayBuilder().add(ours))
                    .add("users", Json.createArrayBuilder().add(person))
                    .build())
            .statusCode();
    if (status != 201) {
      throw new AssertionError("realm " + realm + ": " + status);
    }
  }

  /** The user name of whoever has this id. */
  String userName(String subject) throws Exception {
    return get("/fachui/users/" + subject).asJsonObject().getString("username");
  }

  private static JsonObjectBuilder user(String name, String secret) {
    JsonObjectBuilder password =
        Json.createObjectBuilder()
            .add("type", "password")
            .add("value", secret)
            .add("temporary", false);
    return Json.createObjectBuilder()
        .add("username", name)
        .add("enabled", true)
        .add("credentials", Json.createArrayBuilder().add(password));
  }

  private String id(String place) throws Exception {
    JsonArray found = get(place).asJsonArray();
    return found.getJsonObject(0).getString("id");
  }

  private JsonStructure get(String place) throws Exception {
    try (JsonReader reader = Json.createReader(new StringReader(send(place, null).body()))) {
      return reader.read();
    }
  }

  private HttpResponse<String> post(String place, JsonStructure body) throws Exception {
    return send(place, body);
  }

  private HttpResponse<String> send(String place, @Nullable JsonStructure body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + "/admin/realms" + place))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json");
    if (body != null) {
      request.POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Administrators are people of the master realm; theirs lives for a minute. */
  private String token() throws Exception {
    String form =
        "grant_type=password&client_id=admin-cli&username="
            + KeycloakServer.ADMINISTRATOR
            + "&password="
            + password;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return String.valueOf(JSONObjectUtils.getString(JSONObjectUtils.parse(answer), "access_token"));
  }
}
