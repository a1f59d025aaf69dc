package org.fachui.registry;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import org.fachui.platform.access.GuardedApplication;
import org.fachui.platform.access.Roles;

/** Everything under {@code /registry/api}, as {@code api/openapi.yaml} has it. */
@ApplicationPath("api")
@DeclareRoles({
  Roles.BIDDER,
  Roles.CLERK,
  Roles.JUDGE,
  Roles.FINANCE,
  Roles.APPROVER,
  Roles.BUREAU,
  Roles.SUPERVISOR,
  Roles.AUDITOR,
  Roles.ADMIN
})
public class RegistryApplication extends GuardedApplication {}
