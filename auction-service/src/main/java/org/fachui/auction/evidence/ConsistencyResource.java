package org.fachui.auction.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.fachui.platform.problems.Problem;
import org.fachui.proof.merkle.Hash;
import org.jspecify.annotations.Nullable;

/** Proofs that a longer log extends a shorter one (RFC 9162, 2.1.4). */
@Path("lots/{lotId}/consistency")
@Produces(MediaType.APPLICATION_JSON)
public class ConsistencyResource {
  /** The contract's {@code ConsistencyProof}. */
  public record Proof(UUID lot, long first, long second, List<String> path) {}

  private EvidenceLog log;

  @Inject
  public ConsistencyResource(EvidenceLog log) {
    this.log = log;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ConsistencyResource() {}

  /** From {@code first} to {@code second} records. */
  @GET
  @PermitAll
  public Proof getConsistencyProof(
      @PathParam("lotId") UUID lotId,
      @QueryParam("first") @Nullable String first,
      @QueryParam("second") @Nullable String second) {
    if (log.terms(lotId).isEmpty()) {
      throw Problem.notFound().asException();
    }
    long size = log.size(lotId);
    long to = number(second, "second", size);
    long from = number(first, "first", to);
    var path = log.tree(lotId, to).consistencyPath((int) from, (int) to);
    return new Proof(lotId, from, to, Hash.hex(path));
  }

  private static long number(@Nullable String text, String field, long max) {
    if (text != null && text.matches("[0-9]{1,9}")) {
      long value = Long.parseLong(text);
      if (value >= 1 && value <= max) {
        return value;
      }
    }
    throw Problem.invalidField(field, "A number of records within this range is wanted.")
        .accepted("min", 1)
        .accepted("max", max)
        .asException();
  }
}
