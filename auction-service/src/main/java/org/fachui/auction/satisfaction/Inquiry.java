package org.fachui.auction.satisfaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.pricing.model.AgencyDraw;
import org.jspecify.annotations.Nullable;

/**
 * The creditors of a lot who were asked whether they take it. Money in fen.
 *
 * @param creditors by their position, from 1
 * @param drawn whom the lots chose; null while they were not drawn
 * @param draw how they are drawn
 */
public record Inquiry(
    UUID lotId,
    Instant askedAt,
    Instant answerBy,
    String documentSha256,
    List<Creditor> creditors,
    @Nullable Integer drawn,
    Draw draw) {
  /** Copies the list. */
  public Inquiry {
    creditors = List.copyOf(creditors);
  }

  /**
   * How lots are drawn (SALE-16), as {@link AgencyDraw} does it with the creditors' positions.
   *
   * @param seed told as its hash with the inquiry, and itself once lots are drawn
   * @param source which public value decides, told before anybody knows it
   * @param publicValue what it was; null before
   */
  public record Draw(String seed, String source, @Nullable String publicValue) {
    /** What is told with the inquiry. */
    public String commitment() {
      return AgencyDraw.commitment(seed);
    }

    /** The positions in the order that a value gives. */
    public List<Integer> order(String value, List<Creditor> among) {
      List<String> positions = among.stream().map(one -> Integer.toString(one.position())).toList();
      return AgencyDraw.order(seed, value, positions).stream().map(Integer::valueOf).toList();
    }

    /** Without the seed. */
    @Override
    public String toString() {
      return "Draw[" + source + "]";
    }
  }

  /**
   * A creditor.
   *
   * @param name for the lot's court alone
   * @param rank legal rank among those who are paid from the property; 1 is first
   * @param claimFen what he would be paid from it
   * @param wants null until he answered
   */
  public record Creditor(
      int position,
      String name,
      boolean applicant,
      int rank,
      long claimFen,
      @Nullable Boolean wants,
      @Nullable Instant answeredAt) {
    boolean takes() {
      return Boolean.TRUE.equals(wants);
    }

    /** Without the name. */
    @Override
    public String toString() {
      return "Creditor[" + position + "]";
    }
  }

  /** Those of the first rank among all who want it; several have to draw lots. */
  public List<Creditor> first() {
    int best =
        creditors.stream()
            .filter(Creditor::takes)
            .mapToInt(Creditor::rank)
            .min()
            .orElse(Integer.MAX_VALUE);
    return creditors.stream().filter(one -> one.takes() && one.rank() == best).toList();
  }

  /** The one who may take it; empty if nobody wants it, or lots are not drawn yet. */
  public Optional<Creditor> chosen() {
    List<Creditor> first = first();
    return first.size() == 1
        ? Optional.of(first.getFirst())
        : first.stream().filter(one -> Integer.valueOf(one.position()).equals(drawn)).findFirst();
  }

  /** Whether all have answered, or the time for it is over. */
  public boolean settled(Instant now) {
    return now.isAfter(answerBy) || creditors.stream().allMatch(one -> one.wants() != null);
  }

  /** The creditor at a position. */
  public Optional<Creditor> at(int position) {
    return creditors.stream().filter(one -> one.position() == position).findFirst();
  }
}
