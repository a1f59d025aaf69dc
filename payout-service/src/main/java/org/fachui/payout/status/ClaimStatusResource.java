package org.fachui.payout.status;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.fachui.kernel.cases.CaseNumber;
import org.fachui.payout.PlainText;
import org.fachui.platform.problems.Problem;
import org.fachui.proof.merkle.Hash;

/** How a claim stands, for whoever knows its three numbers. */
@Path("claims/status")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimStatusResource {
  /** No answer about a claim comes earlier, whatever it is. */
  private static final Duration TAKES = Duration.ofMillis(120);

  private static final GuessLimits LIMITS =
      new GuessLimits(
          new GuessLimits.Rate(10, Duration.ofSeconds(6)),
          new GuessLimits.Rate(40, Duration.ofMillis(50)),
          System::nanoTime);

  private ReadingClaimStatus reading;

  @Inject
  public ClaimStatusResource(ReadingClaimStatus reading) {
    this.reading = reading;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected ClaimStatusResource() {}

  /** The claim; or the same answer after the same time, whichever of the three is wrong. */
  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  public Response claimStatus(ClaimStatusRequest request) {
    require("/caseNo", request.caseNo(), 60);
    require("/registeredNo", request.registeredNo(), 64);
    require("/residentId", request.residentId(), 40);
    long began = System.nanoTime();
    Optional<CaseNumber> no = number(request.caseNo());
    if (!LIMITS.pass(claim(no, request))) {
      throw Problem.of(429, "TOO_MANY_REQUESTS")
          .title("This was asked too often")
          .retry(true)
          .retryAfterSeconds(10)
          .asException();
    }
    Optional<ClaimStatus> found =
        no.flatMap(read -> reading.read(read, request.registeredNo(), request.residentId()));
    LockSupport.parkNanos(TAKES.toNanos() - (System.nanoTime() - began));
    return found
        .map(status -> Response.ok(status).header("Cache-Control", "no-store").build())
        .orElseThrow(
            () ->
                Problem.of(404, "NO_SUCH_CLAIM")
                    .title("No claim has these three numbers")
                    .retry(false)
                    .asException());
  }

  private static Optional<CaseNumber> number(String typed) {
    return CaseNumber.read(typed) instanceof CaseNumber.Accepted accepted
        ? Optional.of(accepted.caseNumber())
        : Optional.empty();
  }

  /** In the normal spelling: another one is not another guess. */
  private static Hash claim(Optional<CaseNumber> no, ClaimStatusRequest request) {
    String text = no.map(CaseNumber::toString).orElse("") + "\n" + request.registeredNo().strip();
    return Hash.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void require(String field, String text, int max) {
    if (!PlainText.fits(text, 1, max) || !PlainText.canBeShown(text)) {
      throw Problem.invalidField(field, "The value is missing, too long or cannot be stored.")
          .asException();
    }
  }
}
