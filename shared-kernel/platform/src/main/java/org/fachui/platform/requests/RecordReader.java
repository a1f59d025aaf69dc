package org.fachui.platform.requests;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Reads JSON bodies that are declared as a record or as a list of records, in place of the
 * runtime's JSON binding, which takes numbers from text and ignores what it does not know.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class RecordReader implements MessageBodyReader<Object> {
  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord()
        || (type == List.class
            && genericType instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> item
            && item.isRecord());
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return JsonBodies.read(body.readAllBytes(), genericType);
  }
}
