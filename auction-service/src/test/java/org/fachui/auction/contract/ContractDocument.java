package org.fachui.auction.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the operations of the committed contract. */
public final class ContractDocument {
  private static final Set<String> VERBS =
      Set.of("get", "post", "put", "delete", "patch", "head", "options");

  /** A description that begins with "Roles" names them up to the first full stop or semicolon. */
  private static final Pattern ROLES = Pattern.compile("^Roles ([a-z, \n]+)[.;]");

  private final Map<?, ?> document;

  private ContractDocument(Map<?, ?> document) {
    this.document = document;
  }

  /** The contract as it is committed. */
  public static ContractDocument committed() {
    try {
      return of(Files.readString(Path.of("api/openapi.yaml")));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static ContractDocument of(String yaml) {
    return new ContractDocument(map(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml)));
  }

  Set<Operation> operations() {
    Set<Operation> operations = new TreeSet<>();
    map(document.get("paths"))
        .forEach(
            (path, item) ->
                map(item)
                    .forEach(
                        (verb, operation) -> {
                          if (VERBS.contains(verb.toString())) {
                            operations.add(
                                operation(path.toString(), verb.toString(), map(operation)));
                          }
                        }));
    return operations;
  }

  /** The values of an enumeration among the schemas. */
  public List<String> enumeration(String schema) {
    Map<?, ?> schemas = map(map(document.get("components")).get("schemas"));
    return ((List<?>) Objects.requireNonNull(map(schemas.get(schema)).get("enum")))
        .stream().map(Object::toString).toList();
  }

  /** The members of an object among the schemas, in their order. */
  public List<String> members(String schema) {
    Map<?, ?> schemas = map(map(document.get("components")).get("schemas"));
    return map(map(schemas.get(schema)).get("properties")).keySet().stream()
        .map(Object::toString)
        .toList();
  }

  private static Operation operation(String path, String verb, Map<?, ?> operation) {
    Object description = operation.get("description");
    Matcher named = ROLES.matcher(description == null ? "" : description.toString());
    Set<String> roles = named.find() ? Set.of(named.group(1).strip().split("[,\\s]+")) : Set.of();
    if (roles.isEmpty() == operation.containsKey("security")) {
      throw new AssertionError(verb + " " + path + ": security and the roles named do not agree");
    }
    return new Operation(verb.toUpperCase(Locale.ROOT), path, roles);
  }

  private static Map<?, ?> map(@Nullable Object node) {
    return (Map<?, ?>) Objects.requireNonNull(node, "a mapping is missing");
  }
}
