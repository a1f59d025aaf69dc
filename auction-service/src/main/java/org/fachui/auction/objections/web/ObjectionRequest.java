package org.fachui.auction.objections.web;

import java.util.List;
import org.fachui.auction.objections.application.ObjectionReceived;
import org.fachui.auction.objections.law.ObjectionKind;
import org.fachui.auction.stops.application.CourtPaper.Proof;
import org.fachui.auction.stops.web.PaperFields;

/** The contract's {@code ObjectionRequest}. */
public record ObjectionRequest(
    ObjectionKind kind,
    ObjectionKind.Filer filer,
    String name,
    String grounds,
    List<Proof> documents) {
  private static final int NAME_MAX = 100;
  private static final int GROUNDS_MIN = 4;
  private static final int GROUNDS_MAX = 4_000;

  /**
   * What was received.
   *
   * @throws org.fachui.platform.problems.ProblemException 400 naming every field that is not valid
   */
  ObjectionReceived received() {
    PaperFields fields = new PaperFields();
    fields.text("/name", name, 1, NAME_MAX);
    fields.text("/grounds", grounds, GROUNDS_MIN, GROUNDS_MAX);
    fields.proofs("/documents", documents);
    fields.refuseAny();
    return new ObjectionReceived(kind, filer, name.strip(), grounds.strip(), documents);
  }

  /** Without the person. */
  @Override
  public String toString() {
    return "ObjectionRequest[" + kind + "]";
  }
}
