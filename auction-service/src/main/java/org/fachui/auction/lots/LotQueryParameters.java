package org.fachui.auction.lots;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.fachui.auction.bidding.model.LotState;
import org.fachui.kernel.cases.CourtCode;
import org.fachui.kernel.rules.RuleFacts;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search as they came. An empty one counts as absent. */
public class LotQueryParameters {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,16}");
  private static final int LONGEST_WORDS = 100;

  @QueryParam("q")
  private @Nullable String q;

  @QueryParam("kind")
  private @Nullable String kind;

  @QueryParam("state")
  private @Nullable String state;

  @QueryParam("court")
  private @Nullable String court;

  @QueryParam("minFen")
  private @Nullable String minFen;

  @QueryParam("maxFen")
  private @Nullable String maxFen;

  @QueryParam("sort")
  private @Nullable String sort;

  @QueryParam("page")
  private @Nullable String page;

  @QueryParam("size")
  private @Nullable String size;

  /**
   * The query that they make.
   *
   * @throws ProblemException 400 naming the parameter and what it takes
   */
  LotQuery query() {
    return new LotQuery(
        words(),
        choice("kind", kind, LotKind.class),
        choice("state", state, LotState.class),
        court(),
        number("minFen", minFen, 0, RuleFacts.LARGEST),
        number("maxFen", maxFen, 0, RuleFacts.LARGEST),
        choice("sort", sort, LotQuery.Sort.class).orElse(LotQuery.Sort.ENDING_SOON),
        (int) number("page", page, 1, LotQuery.LAST_PAGE).orElse(1),
        (int) number("size", size, 1, LotQuery.LARGEST_PAGE).orElse(24));
  }

  private List<String> words() {
    String typed = q == null ? "" : q;
    boolean control = typed.chars().anyMatch(c -> c == 0);
    if (typed.codePointCount(0, typed.length()) > LONGEST_WORDS || control) {
      throw Problem.invalidField("q", "The search is too long.")
          .accepted("lengthMax", LONGEST_WORDS)
          .asException();
    }
    return SearchWords.patterns(typed);
  }

  private Optional<String> court() {
    Optional<String> given = Optional.ofNullable(court).filter(code -> !code.isEmpty());
    if (given.isPresent() && CourtCode.find(given.get()).isEmpty()) {
      throw Problem.invalidField("court", "This is not a court's code.")
          .accepted("example", "浙0106")
          .asException();
    }
    return given;
  }

  private static <E extends Enum<E>> Optional<E> choice(
      String name, @Nullable String value, Class<E> type) {
    if (value == null || value.isEmpty()) {
      return Optional.empty();
    }
    List<E> choices = Arrays.asList(type.getEnumConstants());
    Optional<E> chosen = choices.stream().filter(one -> one.name().equals(value)).findFirst();
    if (chosen.isEmpty()) {
      throw Problem.invalidField(name, "There is no such value.")
          .accepted("values", choices.stream().map(Enum::name).toList())
          .asException();
    }
    return chosen;
  }

  private static OptionalLong number(String name, @Nullable String value, long min, long max) {
    if (value == null || value.isEmpty()) {
      return OptionalLong.empty();
    }
    if (NUMBER.matcher(value).matches()) {
      long number = Long.parseLong(value);
      if (number >= min && number <= max) {
        return OptionalLong.of(number);
      }
    }
    throw Problem.invalidField(name, "A whole number in range is wanted here.")
        .accepted("min", min)
        .accepted("max", max)
        .asException();
  }
}
