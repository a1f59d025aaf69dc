package org.fachui.auction.lots.properties;

import java.time.LocalDate;

/**
 * The proof of the right to dispose of a property (DISP); the contract's {@code DisposalRight}.
 *
 * @param firstSeizingCourt code of the court whose seizure is the first
 * @param seizedOn date of that seizure
 * @param documentSha256 hex, of the register's receipt, or of that court's transfer letter
 */
public record DisposalRight(String firstSeizingCourt, LocalDate seizedOn, String documentSha256) {}
