package org.fachui.auction.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fachui.auction.evidence.EvidenceLog.Rows;
import org.fachui.platform.problems.Problem;

/** The whole bid log of a lot as one file (format fachui-bidlog/1). */
@Path("lots/{lotId}/evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {
  private static final int BUFFER = 1 << 16;

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
    String terms = log.terms(lotId).orElseThrow(() -> Problem.notFound().asException());
    long size = log.size(lotId);
    StreamingOutput body =
        out -> {
          var buffered = new BufferedOutputStream(out, BUFFER);
          write(lotId, terms, size, buffered);
          buffered.flush();
        };
    return Response.ok(body)
        .header("Content-Disposition", "attachment; filename=\"bidlog-" + lotId + ".json\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private void write(UUID lotId, String terms, long size, OutputStream out) throws IOException {
    String keys =
        log.keys().stream().map(k -> k.toJson().toString()).collect(Collectors.joining(",\n"));
    try {
      text(out, "{\"format\":\"fachui-bidlog/1\",\n\"terms\":" + terms + ",\n\"records\":[\n");
      log.records(lotId, size, separated(out));
      text(out, "\n],\n\"heads\":[\n");
      log.heads(lotId, size, separated(out));
      text(out, "\n],\n\"keys\":[\n" + keys + "\n]}\n");
    } catch (UncheckedIOException clientGone) {
      throw clientGone.getCause();
    }
  }

  private static Rows separated(OutputStream out) {
    boolean[] first = {true};
    return row -> {
      text(out, first[0] ? row : ",\n" + row);
      first[0] = false;
    };
  }

  private static void text(OutputStream out, String text) {
    try {
      out.write(text.getBytes(UTF_8));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
