package org.fachui.payout.arrivals;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bank's word that somebody has paid in; {@code CreditNotice} in api/bank.yaml.
 *
 * @param bank its three digits
 * @param accountNo the account that was credited
 * @param entryRef the bank's reference of the entry; with the account the credit's identity
 * @param virtualNo the virtual account number that the payer named; empty when none
 * @param payer personal data
 * @param payerBankNo 行号 of the payer's bank; null when the bank does not tell
 * @param payerAccountNo the account that paid, personal data; null when the bank does not tell
 * @param reference what the payer wrote; personal data
 * @param at when the bank recorded it
 * @param date the business day on which it was booked
 */
public record CreditNotice(
    String bank,
    String accountNo,
    String entryRef,
    String virtualNo,
    long fen,
    String payer,
    @Nullable String payerBankNo,
    @Nullable String payerAccountNo,
    String reference,
    Instant at,
    LocalDate date) {
  /** Without what is personal. */
  @Override
  public String toString() {
    return "CreditNotice[" + accountNo + " " + entryRef + "]";
  }
}
