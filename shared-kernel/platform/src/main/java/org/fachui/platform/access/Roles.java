package org.fachui.platform.access;

import java.util.Set;

/** The roles, as they stand in a token's {@code roles} and in {@code @RolesAllowed}. */
public final class Roles {
  /** 竞买人: bids in auctions. */
  public static final String BIDDER = "bidder";

  /** 书记员: publishes lots, keeps cases. */
  public static final String CLERK = "clerk";

  /** 法官: decides, pauses and resumes. */
  public static final String JUDGE = "judge";

  /** 财务: prepares payments. */
  public static final String FINANCE = "finance";

  /** 审批人: approves what finance prepared. */
  public static final String APPROVER = "approver";

  /** 协助单位: a clerk of a land, tax or other bureau. */
  public static final String BUREAU = "bureau";

  /** 上级法院: watches all courts. */
  public static final String SUPERVISOR = "supervisor";

  /** 审计: reads everything. */
  public static final String AUDITOR = "auditor";

  /** 管理员: runs the platform. */
  public static final String ADMIN = "admin";

  /** Every role. */
  public static final Set<String> ALL =
      Set.of(BIDDER, CLERK, JUDGE, FINANCE, APPROVER, BUREAU, SUPERVISOR, AUDITOR, ADMIN);

  /** Those who see all courts. */
  public static final Set<String> ALL_COURTS = Set.of(SUPERVISOR, AUDITOR, ADMIN);

  /**
   * Those who work for the platform itself, and so never bid on it (NJA-34). A court of a higher
   * level only watches: it neither enforces nor runs the platform.
   */
  public static final Set<String> OF_THE_PLATFORM = Set.of(AUDITOR, ADMIN);

  private Roles() {}
}
