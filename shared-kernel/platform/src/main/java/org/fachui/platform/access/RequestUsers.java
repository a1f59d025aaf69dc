package org.fachui.platform.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Reads the person that the authentication mechanism found from the request. */
@RequestScoped
public class RequestUsers implements CurrentUsers {
  /** The request attribute under which the mechanism leaves the person. */
  static final String ATTRIBUTE = "org.fachui.platform.access.user";

  @Inject HttpServletRequest request;

  @Override
  public Optional<CurrentUser> find() {
    return Optional.ofNullable((CurrentUser) request.getAttribute(ATTRIBUTE));
  }
}
