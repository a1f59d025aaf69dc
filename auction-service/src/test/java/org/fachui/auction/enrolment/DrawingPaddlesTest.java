package org.fachui.auction.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fachui.proof.merkle.HashFunction;
import org.junit.jupiter.api.Test;

class DrawingPaddlesTest {
  private static final List<Grant> HUNDRED =
      IntStream.range(0, 100).mapToObj(i -> new Grant("bidder-" + i, i % 3)).toList();

  @Test
  void numbersEverybodyOnceInAnOrderThatTheListDoesNotTell() {
    List<Paddle> paddles = DrawingPaddles.draw(HUNDRED, new Random(7));
    assertThat(paddles)
        .extracting(Paddle::number)
        .startsWith("P0001", "P0002")
        .endsWith("P0100")
        .doesNotHaveDuplicates();
    assertThat(paddles)
        .extracting(paddle -> new Grant(paddle.subject(), paddle.rank()))
        .containsExactlyInAnyOrderElementsOf(HUNDRED)
        .isNotEqualTo(HUNDRED);
  }

  @Test
  void commitsToThePersonUnderASaltOfItsOwn() throws Exception {
    List<Paddle> paddles = DrawingPaddles.draw(HUNDRED, new Random(7));
    assertThat(paddles)
        .extracting(paddle -> paddle.commitment(HashFunction.SHA_256))
        .doesNotHaveDuplicates();
    Paddle one = paddles.getFirst();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(one.salt());
    digest.update(one.subject().getBytes(StandardCharsets.UTF_8));
    assertThat(one.commitment(HashFunction.SHA_256))
        .isEqualTo(HexFormat.of().formatHex(digest.digest()))
        .isNotEqualTo(one.commitment(HashFunction.SM3));
    assertThat(one.salt()).hasSize(32);
    assertThat(one.toString()).doesNotContain(one.subject());
  }

  @Test
  void refusesAPersonNamedTwice() {
    List<Grant> twice = List.of(new Grant("li", 0), new Grant("li", 1));
    assertThatThrownBy(() -> DrawingPaddles.draw(twice, new Random(7)))
        .hasMessageContaining("twice");
  }

  @Test
  void goesOnBeyondFourDigits() {
    List<Grant> many = IntStream.range(0, 10_001).mapToObj(i -> new Grant("b" + i, 0)).toList();
    assertThat(DrawingPaddles.draw(many, new Random(7)).getLast().number()).isEqualTo("P10001");
  }

  @Test
  void drawsForOnePersonANumberThatIsFreeAndSaysNothing() {
    Grant li = new Grant("li", 2);
    Set<String> taken =
        IntStream.rangeClosed(1, 9_999)
            .filter(n -> n != 4_711)
            .mapToObj("P%04d"::formatted)
            .collect(Collectors.toCollection(HashSet::new));
    taken.removeIf(number -> number.compareTo("P5000") > 0);
    Paddle drawn = DrawingPaddles.drawOne(li, taken, new Random(7));
    assertThat(taken).doesNotContain(drawn.number());
    assertThat(drawn.rank()).isEqualTo(2);

    List<String> first =
        IntStream.range(0, 200)
            .mapToObj(seed -> DrawingPaddles.drawOne(li, Set.of(), new Random(seed)).number())
            .toList();
    assertThat(first).allMatch(number -> number.matches("P[0-9]{4}"));
    assertThat(Set.copyOf(first)).hasSizeGreaterThan(150);
    assertThat(first).anyMatch(number -> number.compareTo("P5000") > 0);
  }
}
