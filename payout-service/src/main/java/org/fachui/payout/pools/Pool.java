package org.fachui.payout.pools;

import java.time.Instant;
import java.util.UUID;

/**
 * A pool of money for a case.
 *
 * @param court the code of the court that keeps it
 * @param caseNo 案号 in its normal spelling
 * @param virtualNo who pays to it pays to this case
 */
public record Pool(UUID id, String court, String caseNo, String virtualNo, Instant createdAt) {}
