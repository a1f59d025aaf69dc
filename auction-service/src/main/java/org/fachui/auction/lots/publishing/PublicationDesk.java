package org.fachui.auction.lots.publishing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fachui.auction.courts.Courts;
import org.fachui.auction.lots.properties.OwnProperties;
import org.fachui.auction.lots.publishing.Published.Faulty;
import org.fachui.auction.lots.publishing.Published.Stored;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.problems.Problem;
import org.fachui.proof.signing.Profile;

/** Takes a request to publish over HTTP: who asks, for which court, and what to answer. */
@RequestScoped
public class PublicationDesk {
  private PublishingDrillLot publishing;
  private PublishingNotice noticing;
  private OwnProperties properties;
  private Courts courts;
  private CourtScope scope;
  private CurrentUsers users;
  private boolean drill;
  private Profile profile;
  private int balanceDays;

  @Inject
  public PublicationDesk(
      PublishingDrillLot publishing,
      PublishingNotice noticing,
      OwnProperties properties,
      Courts courts,
      CourtScope scope,
      CurrentUsers users,
      @ConfigProperty(name = "fachui.drill", defaultValue = "false") boolean drill,
      @ConfigProperty(name = "fachui.evidence.profile", defaultValue = "ED25519_SHA256")
          Profile profile,
      @ConfigProperty(name = "fachui.balance.days", defaultValue = "15") int balanceDays) {
    this.publishing = publishing;
    this.noticing = noticing;
    this.properties = properties;
    this.courts = courts;
    this.scope = scope;
    this.users = users;
    this.drill = drill;
    this.profile = profile;
    this.balanceDays = balanceDays;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected PublicationDesk() {}

  /**
   * Publishes for the caller's own court.
   *
   * @return the lot's id
   * @throws org.fachui.platform.problems.ProblemException naming all that is wrong
   */
  public UUID publish(DrillLotRequest request) {
    return switch (publishing.publish(request, publisher())) {
      case Stored stored -> stored.lotId();
      case Faulty faulty -> throw PublicationProblems.of(faulty.faults()).asException();
    };
  }

  /**
   * Publishes the notice of a property of the caller's own court.
   *
   * @return the lot's id
   * @throws org.fachui.platform.problems.ProblemException naming all that is wrong
   */
  public UUID publish(UUID propertyId, NoticeRequest request) {
    Publisher publisher = publisher();
    properties.requireChangeable(propertyId);
    return switch (noticing.publish(propertyId, request, publisher)) {
      case NoticeOutcome.Announced announced -> announced.lotId();
      case NoticeOutcome.Faulty faulty ->
          throw PublicationProblems.of(faulty.faults()).asException();
      case NoticeOutcome.AnnouncedBefore before ->
          throw OwnProperties.announced(before.lotId()).asException();
      case NoticeOutcome.TakenBefore taken -> throw OwnProperties.taken().asException();
    };
  }

  private Publisher publisher() {
    if (!drill) {
      throw Problem.forbidden("This installation is not in drill mode.").asException();
    }
    String code = scope.own();
    return new Publisher(
        users.current().subject(),
        courts
            .find(code)
            .orElseThrow(
                () -> Problem.forbidden("Your court is not installed here.").asException()),
        profile,
        balanceDays);
  }
}
