package org.fachui.auction.rules.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.rules.RuleSet;

/**
 * One row of docs/conformance/auction.csv.
 *
 * @param law short name of the text that decides
 * @param article of it
 * @param outcome what the law wants
 */
record ConformanceCase(
    String id, String asks, String law, String article, String facts, String outcome) {
  private static final Path TABLE = Path.of("../docs/conformance/auction.csv");
  private static final int COLUMNS = 6;

  static List<ConformanceCase> table() {
    try {
      List<String> lines = Files.readAllLines(TABLE);
      return lines.stream().skip(1).map(ConformanceCase::row).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ConformanceCase row(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("not six columns: " + line);
    }
    return new ConformanceCase(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
  }

  /** The rules of the law that are asked about. */
  RuleSet rules() {
    return switch (asks) {
      case "price" -> RuleSets.PRICE_2018;
      case "disposal" -> RuleSets.DISP_2016;
      case "seizure" -> RuleSets.SEIZE_2021;
      case "stop", "objection", "service", "handover", "annul" -> RuleSets.COURSE_2024;
      case "disapproval", "shares" -> RuleSets.EQ_2022_3;
      case "after", "ending", "agreement", "criminal" -> RuleSets.AFTER_2022_2;
      case "enrolment", "buyer" -> RuleSets.BUYER_2022;
      case "told" -> RuleSets.TOLD_2021;
      default -> RuleSets.NJA_2022_3;
    };
  }

  /** What this platform answers under these rules. */
  Told told(RuleSet rules) {
    Facts given = new Facts(facts);
    Told told =
        switch (asks) {
          case "notice" -> NoticeQuestion.ask(rules, given);
          case "lease" -> LeaseQuestion.ask(rules, given);
          case "disposal" -> DisposalQuestion.ask(rules, given);
          case "seizure" -> SeizureQuestion.ask(rules, given);
          case "price" -> PriceQuestion.ask(rules, given);
          case "enrolment" -> EnrolmentQuestion.ask(rules, given);
          case "buyer" -> BuyerQuestion.ask(rules, given);
          case "deposit" -> EnrolmentQuestion.deposit(given);
          case "stop" -> StopQuestion.ask(rules, given);
          case "objection" -> ObjectionQuestion.ask(rules, given);
          case "service" -> ServiceQuestion.ask(rules, given);
          case "handover" -> HandoverQuestion.ask(rules, given);
          case "after" -> AfterQuestion.steps(rules, given);
          case "agreement" -> AgreementQuestion.ask(rules, given);
          case "ending" -> AfterQuestion.ending(rules, given);
          case "annul" -> AnnulmentQuestion.ask(rules, given);
          case "disapproval" -> DisapprovalQuestion.ask(rules, given);
          case "shares" -> SharesQuestion.ask(rules, given);
          case "told" -> ToldQuestion.ask(rules, given);
          case "criminal" -> CriminalQuestion.ask(rules, given);
          case "default" -> DefaultQuestion.ask(rules, given);
          case "bidding" -> BiddingQuestion.ask(rules, given);
          default -> throw new IllegalArgumentException("no question " + asks);
        };
    given.requireAllAsked();
    return told;
  }

  @Override
  public String toString() {
    return id + " " + law + " " + article + ": " + facts;
  }
}
