package org.fachui.payout.payees.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a claims file, in their order. */
public enum ClaimColumn {
  /** Number of the claim in the court's register; unique in the case. */
  REGISTERED_NO(64),
  /** Of the payee; ISO 20022 has room for 140 characters. */
  NAME(140),
  /** See {@link IdKind}. */
  ID_KIND(20),
  /** Of the kind before. */
  ID_NUMBER(32),
  /** 行号 of the payee's bank. */
  BANK_NO(12),
  /** Account at that bank. */
  ACCOUNT_NO(34),
  /** What is claimed, in yuan: 1234.56. */
  AMOUNT_YUAN(20),
  /** Which tier of the plan the claim belongs to, from 1. */
  TIER(4);

  private final int most;

  ClaimColumn(int most) {
    this.most = most;
  }

  /** As it stands in the header. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Most characters in a field. */
  public int most() {
    return most;
  }

  /** The header of a file. */
  public static List<String> header() {
    return Arrays.stream(values()).map(ClaimColumn::title).toList();
  }
}
