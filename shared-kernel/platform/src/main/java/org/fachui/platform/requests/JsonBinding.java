package org.fachui.platform.requests;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Binds JSON values to records. A component may be a {@link JsonScalars scalar}, a record, a {@link
 * List} of these, or a {@link JsonValue} as it came. It is required unless it is {@code @Nullable};
 * JSON {@code null} counts as absent.
 */
final class JsonBinding {
  private JsonBinding() {}

  static Object bind(JsonValue json, Type type, String pointer) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      return list(json, generic.getActualTypeArguments()[0], pointer);
    }
    if (type instanceof Class<?> plain) {
      if (plain.isRecord()) {
        return record(json, plain, pointer);
      }
      if (JsonValue.class.isAssignableFrom(plain) && plain.isInstance(json)) {
        return json;
      }
      return JsonScalars.bind(json, plain, pointer);
    }
    throw new IllegalArgumentException("no binding for " + type);
  }

  private static List<Object> list(JsonValue json, Type item, String pointer) {
    if (!(json instanceof JsonArray array)) {
      throw invalid(pointer, "A list is wanted here.");
    }
    List<Object> items = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      items.add(bind(array.get(i), item, pointer + "/" + i));
    }
    return List.copyOf(items);
  }

  private static Object record(JsonValue json, Class<?> type, String pointer) {
    if (!(json instanceof JsonObject object)) {
      throw invalid(pointer, "An object is wanted here.");
    }
    RecordComponent[] components = type.getRecordComponents();
    refuseUnknownMembers(object, components, pointer);
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = component(object, components[i], pointer);
    }
    return construct(type, components, values, pointer);
  }

  private static @Nullable Object component(
      JsonObject object, RecordComponent component, String pointer) {
    String at = pointer + "/" + component.getName();
    JsonValue member = object.get(component.getName());
    if (member == null || member == JsonValue.NULL) {
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        return null;
      }
      throw invalid(at, "This field is required.");
    }
    return bind(member, component.getGenericType(), at);
  }

  private static void refuseUnknownMembers(
      JsonObject object, RecordComponent[] components, String pointer) {
    List<String> known = Arrays.stream(components).map(RecordComponent::getName).toList();
    for (String name : object.keySet()) {
      if (!known.contains(name)) {
        String escaped = name.replace("~", "~0").replace("/", "~1");
        throw Problem.invalidField(pointer + "/" + escaped, "There is no such field.")
            .accepted("fields", known)
            .asException();
      }
    }
  }

  /** A record's own check may refuse: that is a fault of the whole object. */
  private static Object construct(
      Class<?> type, RecordComponent[] components, @Nullable Object[] values, String pointer) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof ProblemException problem) {
        throw problem;
      }
      if (refused.getCause() instanceof IllegalArgumentException) {
        throw invalid(pointer, "The fields do not go together.");
      }
      throw new IllegalStateException("cannot make a " + type.getName(), refused);
    } catch (ReflectiveOperationException fault) {
      throw new IllegalStateException("cannot make a " + type.getName(), fault);
    }
  }

  private static ProblemException invalid(String pointer, String detail) {
    return Problem.invalidField(pointer, detail).asException();
  }
}
