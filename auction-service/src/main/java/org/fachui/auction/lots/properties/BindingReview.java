package org.fachui.auction.lots.properties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.fachui.platform.peers.PeerAnswer;
import org.fachui.platform.peers.PeerAway;
import org.fachui.platform.peers.PeerClient;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.fachui.proof.canonical.CanonicalJson;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.MalformedJsonException;

/** Fetches a joint review from the registry and binds it to a property. No transaction is open. */
@ApplicationScoped
public class BindingReview {
  private PeerClient peers;
  private ChangingProperty changing;
  private Clock clock;

  @Inject
  public BindingReview(PeerClient peers, ChangingProperty changing, Clock clock) {
    this.peers = peers;
    this.changing = changing;
    this.clock = clock;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected BindingReview() {}

  /**
   * Binds it.
   *
   * @throws ProblemException 422 for a review that is none or another unit's, 503 when the registry
   *     does not answer
   */
  void bind(Property property, UUID reviewId) {
    String text = fetched(reviewId);
    JsonObject review = read(text);
    if (!ReviewAnswers.text(review, "reviewId").equals(reviewId.toString())) {
      throw away("The registry answered something else.");
    }
    String unit = ReviewAnswers.text(review, "unitCode");
    if (!unit.equals(property.unitCode())) {
      throw Problem.of(422, "OTHER_UNITS_REVIEW")
          .title("This review is of another unit")
          .field("/reviewId")
          .input("unitCode", unit)
          .accepted("unitCode", property.unitCode())
          .retry(false)
          .asException();
    }
    changing.bind(property.id(), new BoundReview(reviewId, clock.instant(), text));
  }

  private String fetched(UUID reviewId) {
    PeerAnswer answer;
    try {
      answer = peers.get("/registry/api/reviews/" + reviewId);
    } catch (PeerAway away) {
      throw away("The registry does not answer.");
    }
    if (answer.status() == 404) {
      throw Problem.of(422, "NO_SUCH_REVIEW")
          .title("The registry has no such review")
          .field("/reviewId")
          .input("reviewId", reviewId.toString())
          .retry(false)
          .asException();
    }
    if (answer.status() != 200) {
      throw away("The registry answered " + answer.status() + ".");
    }
    return answer.text();
  }

  private static JsonObject read(String text) {
    try {
      return CanonicalJson.parseObject(text);
    } catch (MalformedJsonException unreadable) {
      throw away("The registry's answer cannot be read.");
    }
  }

  private static ProblemException away(String detail) {
    return Problem.unavailable("REGISTRY_AWAY", detail).asException();
  }
}
