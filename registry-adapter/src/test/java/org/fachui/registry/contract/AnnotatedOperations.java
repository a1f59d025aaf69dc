package org.fachui.registry.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fachui.platform.access.OrPeer;

/** Finds what the JAX-RS annotations of classes offer. */
final class AnnotatedOperations {
  private AnnotatedOperations() {}

  /** Of every main class below the packages. */
  static Set<Operation> below(String... bases) {
    Set<Operation> operations = new TreeSet<>();
    for (JavaClass found :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(bases)) {
      if (found.isAnnotatedWith(Path.class)) {
        operations.addAll(of(found.reflect()));
      }
    }
    return operations;
  }

  /** Of one resource class. */
  static Set<Operation> of(Class<?> resource) {
    Set<Operation> operations = new TreeSet<>();
    for (Method method : resource.getDeclaredMethods()) {
      verbs(method).forEach(verb -> operations.add(operation(resource, method, verb)));
      if (verbs(method).findAny().isEmpty() && method.isAnnotationPresent(Path.class)) {
        throw new AssertionError(method + " is a sub-resource locator; its operations stay hidden");
      }
    }
    return operations;
  }

  private static Operation operation(Class<?> resource, Method method, String verb) {
    String path = "/" + trimmed(resource.getAnnotation(Path.class));
    Path below = method.getAnnotation(Path.class);
    String whole = below == null ? path : path + "/" + trimmed(below);
    return new Operation(
        verb, whole.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}"), roles(resource, method));
  }

  private static Stream<String> verbs(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .flatMap(Stream::ofNullable)
        .map(HttpMethod::value);
  }

  private static Set<String> roles(Class<?> resource, Method method) {
    OrPeer people = method.getAnnotation(OrPeer.class);
    if (people != null) {
      return Set.of(people.value());
    }
    for (Annotation[] annotations : List.of(method.getAnnotations(), resource.getAnnotations())) {
      for (Annotation annotation : annotations) {
        if (annotation instanceof RolesAllowed allowed) {
          return Set.of(allowed.value());
        }
        if (annotation instanceof PermitAll) {
          return Set.of();
        }
        if (annotation instanceof DenyAll) {
          return Set.of("nobody");
        }
      }
    }
    return Set.of("nobody");
  }

  private static String trimmed(Path path) {
    return path.value().replaceAll("^/|/$", "");
  }
}
