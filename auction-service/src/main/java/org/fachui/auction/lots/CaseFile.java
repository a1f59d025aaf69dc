package org.fachui.auction.lots;

import java.util.UUID;

/**
 * The case to which a lot belongs, as far as a lot needs it.
 *
 * @param id of the case
 * @param caseNumber 案号 in its normal form
 * @param court code of the court that keeps it
 */
public record CaseFile(UUID id, String caseNumber, String court) {}
