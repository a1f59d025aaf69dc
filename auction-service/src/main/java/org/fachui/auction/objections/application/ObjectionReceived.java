package org.fachui.auction.objections.application;

import java.util.List;
import org.fachui.auction.objections.law.ObjectionKind;
import org.fachui.auction.stops.application.CourtPaper.Proof;

/** An objection that the court has received. */
public record ObjectionReceived(
    ObjectionKind kind,
    ObjectionKind.Filer filer,
    String name,
    String grounds,
    List<Proof> documents) {
  /** Copies the list. */
  public ObjectionReceived {
    documents = List.copyOf(documents);
  }

  /** Without the person. */
  @Override
  public String toString() {
    return "ObjectionReceived[" + kind + "]";
  }
}
