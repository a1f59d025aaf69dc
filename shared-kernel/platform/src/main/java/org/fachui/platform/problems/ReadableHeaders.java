package org.fachui.platform.problems;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.function.Supplier;

/**
 * Refuses what cannot be read as a preference of type or language. Left to itself the runtime
 * answers them with a bare 400 and asks no mapper.
 */
@Provider
@PreMatching
@Priority(0)
public final class ReadableHeaders implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    if (isUnreadable(request::getAcceptableMediaTypes)) {
      refuse(request, HttpHeaders.ACCEPT);
    } else if (isUnreadable(request::getAcceptableLanguages)) {
      refuse(request, HttpHeaders.ACCEPT_LANGUAGE);
    }
  }

  private static boolean isUnreadable(Supplier<?> header) {
    try {
      var unused = header.get();
      return false;
    } catch (ProcessingException unreadable) {
      return true;
    }
  }

  private static void refuse(ContainerRequestContext request, String header) {
    Problem problem = Problem.invalidField(header, "The header cannot be read.").build();
    request.abortWith(ProblemResponses.of(problem));
  }
}
