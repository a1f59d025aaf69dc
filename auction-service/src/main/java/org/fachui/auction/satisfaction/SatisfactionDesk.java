package org.fachui.auction.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.life.LotStage;
import org.fachui.auction.lots.properties.OwnProperties;
import org.fachui.auction.lots.properties.Property;
import org.fachui.auction.lots.properties.PropertyKind;
import org.fachui.auction.lots.rounds.PropertyRounds;
import org.fachui.auction.lots.rounds.Round;
import org.fachui.auction.lots.rounds.Rounds;
import org.fachui.auction.rules.RoundKind;
import org.fachui.auction.rules.RuleSets;
import org.fachui.auction.satisfaction.EndingFacts.Answers;
import org.fachui.auction.satisfaction.EndingFacts.Taker;
import org.fachui.auction.satisfaction.Inquiry.Creditor;
import org.fachui.auction.stops.application.Stops;
import org.fachui.kernel.rules.RuleSet;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Puts together what is judged before the sale of a property ends without a buyer. */
@ApplicationScoped
public class SatisfactionDesk {
  private Satisfactions satisfactions;
  private OwnProperties own;
  private Rounds rounds;
  private Stops lots;

  @Inject
  public SatisfactionDesk(
      Satisfactions satisfactions, OwnProperties own, Rounds rounds, Stops lots) {
    this.satisfactions = satisfactions;
    this.own = own;
    this.rounds = rounds;
    this.lots = lots;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected SatisfactionDesk() {}

  /**
   * A lot whose sale may end, with its property.
   *
   * @param followed whether it goes on in a further round
   */
  record Failed(Property property, Round round, long failures, boolean followed, RuleSet rules) {
    /** Where it stands; a followed lot does not end any more. */
    LotStage stage() {
      return followed ? LotStage.FOLLOWED : round.stage();
    }

    /** Whether it is itself a post-auction sale that nobody bought in. */
    boolean saleFailed() {
      return round.kind() == RoundKind.POST_AUCTION_SALE && round.stage() == LotStage.CLOSED_UNSOLD;
    }
  }

  /**
   * The lot, of the caller's own court.
   *
   * @throws org.fachui.platform.problems.ProblemException 404
   */
  Failed require(UUID lotId, Instant now) {
    UUID propertyId =
        satisfactions.property(lotId).orElseThrow(() -> Problem.notFound().asException());
    Property property = own.require(propertyId);
    PropertyRounds all = rounds.of(propertyId);
    Round round =
        all.all().stream()
            .filter(one -> one.lotId().equals(lotId))
            .findFirst()
            .orElseThrow(() -> Problem.notFound().asException());
    boolean drill = lots.lot(lotId, now).orElseThrow().drill();
    boolean followed = all.last().filter(last -> !last.lotId().equals(lotId)).isPresent();
    return new Failed(property, round, all.failures(), followed, RuleSets.after(drill));
  }

  /** How far the creditors' answers are. */
  static Answers answers(Optional<Inquiry> inquiry, Instant now) {
    if (inquiry.isEmpty()) {
      return Answers.NOT_ASKED;
    } else if (!inquiry.get().settled(now)) {
      return Answers.OPEN;
    } else if (inquiry.get().first().isEmpty()) {
      return Answers.REFUSED;
    }
    return inquiry.get().chosen().isPresent() ? Answers.WANTED : Answers.TO_DRAW;
  }

  /** What is judged. */
  EndingFacts facts(Failed lot, EndingRequest request, Optional<Inquiry> inquiry, Instant now) {
    return new EndingFacts(
        request.ending(),
        lot.stage(),
        lot.failures(),
        lot.property().kind().immovable(),
        lot.property().kind() == PropertyKind.HOME,
        request.ending() == Ending.TAKEN ? request.route() : null,
        taker(lot, request, inquiry),
        answers(inquiry, now),
        request.statements(lot.saleFailed()),
        request.proofs().size());
  }

  private static @Nullable Taker taker(
      Failed lot, EndingRequest request, Optional<Inquiry> inquiry) {
    Integer position = request.creditor();
    if (position == null || request.ending() != Ending.TAKEN) {
      return null;
    }
    long price = request.priceFen(lot.round().startPriceFen());
    return inquiry
        .flatMap(asked -> asked.at(position).map(one -> taker(asked, one, price, request)))
        .orElse(null);
  }

  private static Taker taker(Inquiry asked, Creditor one, long price, EndingRequest request) {
    return new Taker(
        one.takes(),
        asked.chosen().filter(one::equals).isPresent(),
        one.applicant(),
        EndingRules.differenceFen(price, one.claimFen()),
        request.differencePaidAt() != null);
  }

  /** Those among whom lots are drawn; empty unless several of the first rank want it. */
  static List<Creditor> toDraw(Optional<Inquiry> inquiry, Instant now) {
    return answers(inquiry, now) == Answers.TO_DRAW
        ? inquiry.map(Inquiry::first).orElseGet(List::of)
        : List.of();
  }
}
