package org.fachui.system.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The endpoints that a committed OpenAPI document promises. */
final class Contract {

  private static final Set<String> METHODS =
      Set.of("get", "post", "put", "delete", "patch", "head", "options");

  private Contract() {}

  static Set<Endpoint> of(Path openApi) throws IOException {
    JsonNode document = new YAMLMapper().readTree(Files.readString(openApi));
    String root = document.path("servers").path(0).path("url").asText();
    Set<Endpoint> endpoints = new TreeSet<>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          endpoints.add(Endpoint.of(method.getKey().toUpperCase(Locale.ROOT), root, path.getKey()));
        }
      }
    }
    return endpoints;
  }
}
