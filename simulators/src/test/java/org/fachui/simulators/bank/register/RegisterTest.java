package org.fachui.simulators.bank.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final String BANK = "301";

  @TempDir Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void place() {
    file = folder.resolve("register.ndjson");
  }

  private Register open() throws IOException {
    return Register.open(folder, MONDAY);
  }

  private static Fact.FileTaken taken() {
    return new Fact.FileTaken(BANK, "F1", "ab".repeat(32), "M1", "P1", 2, 300, MONDAY);
  }

  private static Fact.LineDecided booked(String id, long fen, String ref) {
    return new Fact.LineDecided(BANK, "F1", id, fen, "6222", ref, "", false);
  }

  private static List<Fact> processed() {
    return List.of(
        booked("A", 100, "301D000000000001"),
        booked("B", 200, "301D000000000002"),
        new Fact.FileProcessed(BANK, "F1", MONDAY, false));
  }

  private static Book book(Register register) {
    return register.book(BANK).orElseThrow();
  }

  @Test
  void remembersEveryKindOfFact() throws IOException {
    try (Register register = open()) {
      register.add(
          List.of(
              new Fact.TokenSeen(BANK, "F1", 9),
              taken(),
              new Fact.DeclaredDead(BANK, "Z"),
              new Fact.AccountClosed(BANK, "6229"),
              new Fact.Credited(
                  BANK,
                  "301C000000000003",
                  "k",
                  "8801",
                  500,
                  "某甲",
                  "102331000017",
                  "6222020000000000017",
                  "附言",
                  Instant.EPOCH,
                  MONDAY),
              new Fact.Noticed("301C000000000003")));
      register.add(processed());
      register.add(
          List.of(
              new Fact.Returned(BANK, "301R000000000004", "A", 100, "6222", "AC04", MONDAY),
              new Fact.DayOpened(MONDAY.plusDays(1))));
    }
    try (Register register = open()) {
      Book book = book(register);
      assertThat(register.day()).isEqualTo(MONDAY.plusDays(1));
      assertThat(book.token("F1")).isEqualTo(9);
      assertThat(book.file("F1").orElseThrow().isProcessed()).isTrue();
      assertThat(book.isDead("Z")).isTrue();
      assertThat(book.isClosed("6229")).isTrue();
      assertThat(register.isNoticed("301C000000000003")).isTrue();
      assertThat(book.credit("k").orElseThrow().payer()).isEqualTo("某甲");
      assertThat(book.credit("k").orElseThrow().payerAccountNo()).isEqualTo("6222020000000000017");
      assertThat(book.entries(MONDAY)).hasSize(4);
      assertThat(book.openingFen(MONDAY.plusDays(1))).isEqualTo(500 - 300 + 100);
      assertThat(book.unreturned()).extracting(Entry::endToEndId).containsExactly("B");
      assertThat(book.nextRef(Entry.Kind.PAYMENT)).isEqualTo("301D000000000005");
    }
  }

  @Test
  void dropsATornLastLineAndGoesOn() throws IOException {
    try (Register register = open()) {
      register.add(List.of(taken()));
    }
    long whole = Files.size(file);
    Files.writeString(file, "{\"t\":\"dead\",\"bank\":\"301\",\"i", StandardOpenOption.APPEND);
    try (Register register = open()) {
      assertThat(Files.size(file)).isEqualTo(whole);
      assertThat(book(register).isDead("Z")).isFalse();
      register.add(List.of(new Fact.DeclaredDead(BANK, "Z")));
    }
    try (Register register = open()) {
      assertThat(book(register).isDead("Z")).isTrue();
    }
  }

  @Test
  void dropsLinesWhoseFileWasNotFinished() throws IOException {
    try (Register register = open()) {
      register.add(List.of(taken()));
      register.add(processed().subList(0, 2));
    }
    try (Register register = open()) {
      Book book = book(register);
      assertThat(book.file("F1").orElseThrow().isProcessed()).isFalse();
      assertThat(book.entries(MONDAY)).isEmpty();
      register.add(processed());
      assertThat(book.entries(MONDAY)).hasSize(2);
    }
    try (Register register = open()) {
      assertThat(book(register).entries(MONDAY)).hasSize(2);
    }
  }

  @Test
  void tellsNoPersonsInItsOwnWords() {
    assertThat(booked("A", 1, "r").toString()).doesNotContain("6222");
    assertThat(
            new Fact.Credited("1", "r", "k", "v", 1, "某甲", "", "", "x", Instant.EPOCH, MONDAY)
                .toString())
        .doesNotContain("某甲");
  }
}
