package org.fachui.platform.access;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Set;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemResponses;
import org.jspecify.annotations.Nullable;

/**
 * Enforces {@code @RolesAllowed}, {@code @PermitAll} and {@code @DenyAll} on JAX-RS methods and
 * denies those that carry none of them. The method's own annotation goes before its class's.
 *
 * <p>Needed because the container ignores a class's {@code @DenyAll} on unannotated methods and
 * lets them through.
 */
@Provider
public final class DefaultDeny implements DynamicFeature {
  /** A property of a request that was let in already, by something else than a person's roles. */
  public static final String LET_IN = "org.fachui.platform.access.letIn";

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    AccessRule rule = ruleOf(resource.getResourceMethod(), resource.getResourceClass());
    if (!(rule instanceof AccessRule.Everybody)) {
      context.register(new Guard(rule), Priorities.AUTHORIZATION);
    }
  }

  /** What stands beside a method, or beside its class when the method says nothing. */
  public static AccessRule ruleOf(Method method, Class<?> type) {
    if (method.isAnnotationPresent(DenyAll.class)) {
      return new AccessRule.Nobody();
    }
    OrPeer people = method.getAnnotation(OrPeer.class);
    if (people != null) {
      return new AccessRule.OneOf(Set.of(people.value()));
    }
    RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
    if (roles != null) {
      return new AccessRule.OneOf(Set.of(roles.value()));
    }
    if (method.isAnnotationPresent(PermitAll.class)) {
      return new AccessRule.Everybody();
    }
    if (type.isAnnotationPresent(DenyAll.class)) {
      return new AccessRule.Nobody();
    }
    RolesAllowed classRoles = type.getAnnotation(RolesAllowed.class);
    if (classRoles != null) {
      return new AccessRule.OneOf(Set.of(classRoles.value()));
    }
    return type.isAnnotationPresent(PermitAll.class)
        ? new AccessRule.Everybody()
        : new AccessRule.Nobody();
  }

  /** Stands before one method. */
  @Priority(Priorities.AUTHORIZATION)
  private static final class Guard implements ContainerRequestFilter {
    private final AccessRule rule;

    /** A client proxy, the same for every request; looking it up costs more than asking it. */
    private @Nullable CurrentUsers users;

    Guard(AccessRule rule) {
      this.rule = rule;
    }

    @Override
    public void filter(ContainerRequestContext request) {
      if (Boolean.TRUE.equals(request.getProperty(LET_IN))) {
        return;
      }
      rule.refusal(users().find())
          .map(Problem.Builder::build)
          .map(ProblemResponses::of)
          .ifPresent(request::abortWith);
    }

    private CurrentUsers users() {
      CurrentUsers known = users;
      if (known == null) {
        known = CDI.current().select(CurrentUsers.class).get();
        users = known;
      }
      return known;
    }
  }
}
