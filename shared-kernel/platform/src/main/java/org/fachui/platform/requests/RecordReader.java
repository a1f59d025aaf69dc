package org.fachui.platform.requests;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads JSON bodies that are declared as a record, in place of the runtime's JSON binding, which
 * takes numbers from text and ignores what it does not know. The runtime asks the reader of the
 * nearest type first: that is why this one is of {@link Record} and not of {@link Object}.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class RecordReader implements MessageBodyReader<Record> {
  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return (Record) JsonBodies.read(body.readAllBytes(), genericType);
  }
}
