package org.fachui.system.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.fachui.system.bank.Claimants;
import org.fachui.system.http.Json;

/**
 * Somebody who does not exist and wants to bid.
 *
 * @param subject at the sign-in provider
 * @param part what he does
 */
record Applicant(
    String subject, Part part, String name, String residentId, String bankNo, String accountNo) {

  /** What somebody does of himself. */
  enum Part {
    /** Pays in time and bids. */
    BIDS,
    /** Pays another amount than the deposit. */
    PAYS_WRONG,
    /** Pays when bidding is over. */
    PAYS_LATE,
    /** May not buy a home there (HOME-1). */
    IS_RESTRICTED,
    /** A near relative of the clerk (NJA-34). */
    IS_RELATED
  }

  private static final int PEOPLE = 20;
  private static final int BIDDERS = 16;
  private static final int FIRST_SUBJECT = 201;
  private static final int CROWDS = 30;
  private static final int FIRST_RESIDENT = 900_000;
  private static final String GIVEN = "禾川岚舟砚棠汀霁澄朗沐筠旻珩岑屿榆桐";

  /** Twenty of them: sixteen who bid and four who shall not. */
  static List<Applicant> twenty(int number) {
    return IntStream.range(0, PEOPLE).mapToObj(i -> of(i, number)).toList();
  }

  /** Somebody who is alone in wanting something, the same person whatever it is. */
  static Applicant alone(String subject) {
    String bank = Claimants.BANKS.getFirst();
    return new Applicant(
        subject,
        Part.BIDS,
        "竞演独",
        Claimants.residentId(FIRST_RESIDENT - 1),
        Claimants.bankNo(bank, 1),
        "6228%s%012d".formatted(bank, 0));
  }

  private static Applicant of(int i, int number) {
    Part part = i < BIDDERS ? Part.BIDS : Part.values()[i - BIDDERS + 1];
    String bank = Claimants.BANKS.get(i % Claimants.BANKS.size());
    return new Applicant(
        "bidder-" + (FIRST_SUBJECT + number % CROWDS * PEOPLE + i),
        part,
        "竞演" + GIVEN.charAt(i % GIVEN.length()),
        Claimants.residentId(FIRST_RESIDENT + number * PEOPLE + i),
        Claimants.bankNo(bank, 1),
        "6228%s%06d%06d".formatted(bank, number, i));
  }

  /** The contract's {@code EnrolmentRequest}. */
  ObjectNode request() {
    ObjectNode request =
        Json.object()
            .put("name", name)
            .put("residentId", residentId)
            .put("phone", "13900000000")
            .put("eServiceConsent", true)
            .put("address", "杭州市西湖区演练路1号")
            .put("undertaking", true);
    request.putObject("refund").put("name", name).put("bankNo", bankNo).put("accountNo", accountNo);
    return request;
  }

  /** Hides the person, even an invented one. */
  @Override
  public String toString() {
    return "Applicant[" + subject + " " + part + "]";
  }
}
