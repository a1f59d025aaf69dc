package org.fachui.auction.enrolment.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For whom somebody enrols: for himself, with others, or for others alone.
 *
 * @param buyers at least one, no identity twice, their shares add up to the whole
 * @param authoritySha256 of the others' written authority (授权委托书); null where none was given
 */
public record Taking(List<Buyer> buyers, @Nullable String authoritySha256) {
  public Taking {
    buyers = List.copyOf(buyers);
    if (buyers.isEmpty()
        || !Share.addUp(buyers.stream().map(Buyer::share).toList())
        || buyers.stream().map(Buyer::identity).distinct().count() != buyers.size()) {
      throw new IllegalArgumentException("these do not buy together");
    }
  }

  /** The person for himself alone. */
  public static Taking alone(Applicant actor) {
    return new Taking(
        List.of(new Buyer.Person(actor.name(), actor.residentId(), actor.address(), Share.ALL)),
        null);
  }

  /** Whether whoever enrols is one of the buyers. */
  public boolean buysHimself(Applicant actor) {
    return position(actor).isPresent();
  }

  private Optional<Buyer> position(Applicant actor) {
    return buyers.stream()
        .filter(
            buyer ->
                buyer instanceof Buyer.Person person
                    && person.residentId().in18().equals(actor.residentId().in18()))
        .findFirst();
  }

  /**
   * Whether whoever enrols acts for somebody else (委托他人代为竞买, NJA-14): for another person, or for a
   * company. That he is its legal representative he says himself; the court looks at the paper.
   */
  public boolean represents(Applicant actor) {
    return buyers.stream()
        .anyMatch(
            buyer ->
                switch (buyer) {
                  case Buyer.Person person ->
                      !person.residentId().in18().equals(actor.residentId().in18());
                  case Buyer.Company company -> true;
                });
  }

  /** Without the persons. */
  @Override
  public String toString() {
    return "Taking[" + buyers.size() + "]";
  }
}
