package org.fachui.auction.handover;

import java.time.Instant;
import org.fachui.auction.life.LotStage;

/**
 * What is judged before a handover is recorded.
 *
 * @param servedAt when the ruling was served; the epoch where it is not
 * @param heldAt when it took place
 * @param home whether a home is handed over, which has a key and meters
 * @param keys how many
 * @param meters how many were read
 * @param proofs scans of the signed record
 */
public record HandoverFacts(
    LotStage stage,
    Instant now,
    Instant servedAt,
    Instant heldAt,
    boolean home,
    int keys,
    int meters,
    int proofs) {}
