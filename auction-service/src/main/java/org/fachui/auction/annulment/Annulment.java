package org.fachui.auction.annulment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.stops.application.CourtPaper;
import org.jspecify.annotations.Nullable;

/**
 * A ruling that annuls an auction.
 *
 * @param paper its proofs are those of {@code evidence}
 * @param objectionId the upheld objection that asked for it; null of the court's own motion
 * @param stageBefore where the lot stood
 */
public record Annulment(
    UUID lotId,
    AnnulmentGround ground,
    CourtPaper paper,
    List<Shown> evidence,
    @Nullable UUID objectionId,
    LotStage stageBefore,
    Instant at) {
  /** Copies the list. */
  public Annulment {
    evidence = List.copyOf(evidence);
  }

  /** A document and what it shows. */
  public record Shown(Evidence kind, String title, String sha256) {}
}
