package org.fachui.payout.payees.model;

import java.time.Instant;
import java.util.UUID;

/**
 * An upload that was taken.
 *
 * @param sha256 of the bytes that came, in hexadecimal digits
 * @param encoding in which they are read: UTF-8 or GB18030
 * @param rowsGood rows that became claims
 * @param rowsBad rows in quarantine
 * @param sumFen what the good ones claim together
 * @param by subject of the person who uploaded it
 */
public record ClaimUpload(
    UUID id,
    UUID poolId,
    String sha256,
    String encoding,
    long rowsGood,
    long rowsBad,
    long sumFen,
    String by,
    Instant at) {}
