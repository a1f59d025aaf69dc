package org.fachui.platform.access;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method for people of these roles, and for other services of the platform too. It
 * stands beside {@code PermitAll}, because the container knows people only and would refuse a
 * service; {@link DefaultDeny} holds people to the roles. Behind it nobody is signed in when a
 * service asks: what people see of their court only, a service sees of all.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OrPeer {
  /** Roles of which a person needs one. */
  String[] value() default {};
}
