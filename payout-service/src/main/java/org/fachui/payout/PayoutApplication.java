package org.fachui.payout;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import org.fachui.platform.access.GuardedApplication;
import org.fachui.platform.access.Roles;

/** Everything under {@code /payout/api}, as {@code api/openapi.yaml} has it. */
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
public class PayoutApplication extends GuardedApplication {}
