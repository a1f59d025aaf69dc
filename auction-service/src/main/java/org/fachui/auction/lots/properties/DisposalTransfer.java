package org.fachui.auction.lots.properties;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The transfer of the right to dispose from the court of the first seizure (DISP 1 to 4); the
 * contract's {@code DisposalTransfer}.
 *
 * @param priorSecurity whether this court's claim has security that ranks before
 * @param requestedAt when the letter of request (商请移送执行函) arrived there
 * @param firstCourtSells whether that court had published a notice by then
 * @param letterNumber of the letter of transfer (移送执行函); null as long as it is not here
 * @param disputed whether that court contests the transfer
 * @param designatedBy code of the common superior court that designated this court
 * @param claimConfirmed whether that court's claim stands in an effective instrument
 * @param reservedFen share that is kept for a claim that does not
 */
public record DisposalTransfer(
    boolean priorSecurity,
    Instant requestedAt,
    boolean firstCourtSells,
    @Nullable String letterNumber,
    boolean disputed,
    @Nullable String designatedBy,
    boolean claimConfirmed,
    @Nullable Long reservedFen) {}
