package org.fachui.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fachui.platform.problems.ProblemResponses;

/**
 * The one authentication mechanism of every WAR: a bearer token or the website's session cookie.
 * Roles become the container's groups, so that {@code @RolesAllowed} works.
 */
@ApplicationScoped
public class TokenOrSession implements HttpAuthenticationMechanism {
  @Inject Authenticating authenticating;
  @Inject AccessSettings settings;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    PresentedCredentials presented = PresentedCredentials.of(request);
    return switch (authenticating.authenticate(presented)) {
      case Authentication.Anonymous anonymous -> context.doNothing();
      case Authentication.Person person -> {
        CurrentUser user = person.user();
        request.setAttribute(RequestUsers.ATTRIBUTE, user);
        yield context.notifyContainerAboutLogin(user.subject(), user.roles());
      }
      case Authentication.Refused refused -> {
        refuse(refused, presented, response);
        yield AuthenticationStatus.SEND_FAILURE;
      }
    };
  }

  /** Takes a malformed cookie away as well, or its browser could not load a page any more. */
  private void refuse(
      Authentication.Refused refused, PresentedCredentials presented, HttpServletResponse response)
      throws AuthenticationException {
    if (refused.problem().status() == 401 && !presented.sessionCookies().isEmpty()) {
      Cookie gone = new Cookie(PresentedCredentials.COOKIE, "");
      gone.setPath("/");
      gone.setMaxAge(0);
      gone.setHttpOnly(true);
      gone.setSecure(settings.secure());
      gone.setAttribute("SameSite", "Lax");
      response.addCookie(gone);
    }
    try {
      ProblemResponses.send(refused.problem(), response);
    } catch (IOException fault) {
      throw new AuthenticationException(fault);
    }
  }
}
