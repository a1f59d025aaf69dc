package org.fachui.auction.outcome.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.fachui.auction.outcome.application.Sales;
import org.fachui.auction.outcome.application.StoredPaper;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Hands out stored papers. */
@ApplicationScoped
public class Papers {
  static final String PDF = "application/pdf";

  private Sales sales;

  @Inject
  public Papers(Sales sales) {
    this.sales = sales;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected Papers() {}

  /**
   * A paper as a file.
   *
   * @param sealedFor the lot for which it was sealed; null for what is public
   */
  Response answer(String sha256, @Nullable UUID sealedFor, String fileName) {
    StoredPaper paper =
        sales.document(sha256, sealedFor).orElseThrow(() -> Problem.notFound().asException());
    return Response.ok(paper.bytes(), PDF)
        .header("Content-Disposition", "inline; filename=\"" + fileName + "\"")
        .header("ETag", "\"" + sha256 + "\"")
        .header("Cache-Control", sealedFor == null ? "no-cache" : "no-store")
        .build();
  }
}
