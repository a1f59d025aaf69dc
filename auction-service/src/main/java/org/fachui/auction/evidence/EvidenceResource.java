package org.fachui.auction.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.fachui.platform.problems.Problem;

/** The whole bid log of a lot as one file (format fachui-bidlog/1). */
@Path("lots/{lotId}/evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {
  private EvidenceLog log;

  @Inject
  public EvidenceResource(EvidenceLog log) {
    this.log = log;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected EvidenceResource() {}

  /** Streams the file; it ends with the newest signed head. */
  @GET
  @PermitAll
  public Response exportEvidence(@PathParam("lotId") UUID lotId) {
    EvidenceFile file = log.file(lotId).orElseThrow(() -> Problem.notFound().asException());
    return Response.ok((StreamingOutput) file::write)
        .header("Content-Disposition", "attachment; filename=\"bidlog-" + lotId + ".json\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
