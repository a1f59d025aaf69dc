package org.fachui.platform.peers;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method for people of the roles that stand beside it, and for other services of the
 * platform too. Behind it nobody is signed in when a service asks; what people see of their court
 * only, a service sees of all.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OrPeer {}
