package org.fachui.payout.bank.model;

import java.time.LocalDate;

/**
 * A bank's business day; every day before it is closed.
 *
 * @param open whether it still books
 */
public record BankDay(LocalDate date, boolean open) {}
