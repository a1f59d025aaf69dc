package org.fachui.system.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.system.bank.BankDesk;
import org.fachui.system.bank.BankRegister;
import org.fachui.system.client.Api;
import org.fachui.system.client.BidKeys;
import org.fachui.system.client.LotView;
import org.fachui.system.client.Lots;
import org.fachui.system.client.Tokens;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;

/** One home for which one person bids, piece by piece, for whoever needs something on its way. */
public final class HomeSale {
  private static final Duration OPENED_WITHIN = Duration.ofSeconds(90);
  private static final Duration BID_WITHIN = Duration.ofSeconds(30);
  private static final Duration PAID_BACK_WITHIN = Duration.ofMinutes(2);
  private static final Duration MOVED_WITHIN = Duration.ofSeconds(90);
  private static final long APPRAISAL_FEN = 200_000_000L;

  private final StoryOrder order;
  private final Applicant buyer;
  private final Api api;
  private final Lots lots;
  private final Site bankSite;
  private final BankDesk bank;
  private final LandBureau bureaus;
  private final CourtWork court;

  /**
   * On a stack that is up.
   *
   * @param number of the case and of the unit; see {@link StoryOrder}
   * @param bidder the account of whoever bids
   */
  public HomeSale(Stack stack, int number, String bidder) {
    Site site = new Site(stack.website());
    Tokens tokens = new TokenClient(stack.provider().issuer().toString())::tokenFor;
    this.order = new StoryOrder(1, 1, number, false);
    this.buyer = Applicant.alone(bidder);
    this.api = new Api(site, tokens);
    this.lots = new Lots(site);
    this.bankSite = new Site(stack.bank().url());
    this.bank = new BankDesk(bankSite);
    this.bureaus = new LandBureau(new Site(stack.bureaus().url()));
    this.court = new CourtWork(api, Clock.systemUTC(), order, APPRAISAL_FEN);
  }

  /** A home that is entered in a case and reviewed. */
  public record Entered(String caseId, String propertyId, String reviewId) {}

  /** 案号. */
  public String caseNo() {
    return order.caseNo();
  }

  /** 不动产单元代码. */
  public String unitCode() {
    return order.unitCode();
  }

  /** The buyer's number; nobody has it. */
  public String residentId() {
    return buyer.residentId();
  }

  /** The bureaus come to know of the unit. Without this they know no such unit. */
  public void know() throws IOException {
    bureaus.know(order, "杭州市西湖区演练路1号");
  }

  /** Files the case, enters the home with a picture, asks the bureaus and binds their answers. */
  public Entered enter() throws IOException {
    String caseId = court.fileCase();
    String property = court.enter(caseId);
    return new Entered(caseId, property, court.review(property).path("reviewId").asText());
  }

  /** Lets the panel decide and announces the lot. */
  public UUID publish(Entered home, Duration opensIn, Duration lasts) throws IOException {
    return court.publish(home.propertyId(), opensIn, lasts);
  }

  /** The contract's {@code PropertyRequest} for this home. */
  public ObjectNode property() {
    return court.flat();
  }

  /** The contract's {@code DecisionRequest}, as the law allows it. */
  public ObjectNode decision() {
    return court.decision(court.startPriceFen());
  }

  /** A recorded decision whose price would leave nothing (SALE-6). */
  public String decideTooLow(Entered home) throws IOException {
    return court.decideTooLow(home.propertyId());
  }

  /** The clerk tells the applicant of it. */
  public void tellApplicant(Entered home, String decision, ObjectNode paper) throws IOException {
    court.tellApplicant(home.propertyId(), decision, paper);
  }

  /** The contract's {@code DatedPaper}, of now. */
  public ObjectNode paper() {
    return court.paper();
  }

  /** A notice of this home that has nothing against it; its decision is made here. */
  public ObjectNode notice(Entered home, Duration opensIn, Duration lasts) throws IOException {
    String decision = court.decide(home.propertyId(), court.startPriceFen());
    return court.notice(decision, opensIn, lasts);
  }

  /** The bidder's {@code EnrolmentRequest}. */
  public ObjectNode enrolment() {
    return buyer.request();
  }

  /** The bidder enrols, pays the deposit, has a paddle and bids once. */
  public void bid(UUID lot) throws IOException {
    bureaus.know(buyer);
    Enrolling enrolling = new Enrolling(api, bank, lot, List.of(buyer));
    enrolling.enrol();
    enrolling.payDeposits();
    enrolling.awaitQualified();
    LotView open =
        Awaiting.until(
                OPENED_WITHIN,
                "the opening of " + lot,
                () -> lots.view(lot),
                seen -> seen.filter(LotView::isOpen).isPresent())
            .orElseThrow();
    Request bid =
        Request.of("POST", "/auction/api/lots/" + lot + "/bids")
            .with("Idempotency-Key", key().toString())
            .json("{\"amountFen\":" + open.minimumFen() + ",\"epoch\":" + open.epoch() + "}");
    Awaiting.until(BID_WITHIN, "the bid", () -> said(bid), text -> text.startsWith("201 "));
  }

  private static UUID key() {
    return new BidKeys(System::currentTimeMillis, new Random()).next();
  }

  private String said(Request request) throws IOException {
    Answer answer = api.ask(buyer.subject(), request);
    return answer.status() + " " + answer.text();
  }

  /** From the end of bidding to the ruling in the buyer's box. */
  public void sell(UUID lot) throws IOException {
    pay(lot);
    new SaleWork(api, bank, lot).ruleAndServe(buyer, order.caseNo());
  }

  /** From the end of bidding to the whole price. */
  public void pay(UUID lot) throws IOException {
    SaleWork sale = new SaleWork(api, bank, lot);
    sale.confirmation();
    sale.payTheRest(buyer);
  }

  /** The judge annuls the auction: the buyer was not qualified (NJA-31). */
  public void annul(UUID lot) throws IOException {
    ObjectNode ruling =
        Json.object()
            .put("ground", "UNQUALIFIED_BUYER")
            .put("number", order.caseNo() + "之九")
            .put("dated", "2026-01-01")
            .put("reason", "演练：买受人不具备竞买资格");
    ruling
        .putArray("evidence")
        .addObject()
        .put("kind", "BUYER_STATUS")
        .put("title", "查询结果")
        .put("sha256", "ab".repeat(32));
    api.post(CourtWork.JUDGE, "/auction/api/lots/" + lot + "/annulments", ruling, 201);
  }

  /** Two people of the court allow that money of these kinds goes back by itself. */
  public void authorise(String... kinds) throws IOException {
    for (String kind : kinds) {
      StandingAuthority.ensure(api, kind);
    }
  }

  /** Waits until the bank's own register has paid so much to the buyer's account since then. */
  public BankRegister awaitPaidBack(BankRegister before, long fen) throws IOException {
    DayTurning days = DayTurning.of(bank);
    try {
      return Awaiting.until(
          PAID_BACK_WITHIN, "the price back", () -> ofBuyer(before), seen -> seen.paidFen() >= fen);
    } finally {
      days.close();
    }
  }

  /** The case's account as soon as it holds that much: the platform hears the bank afterwards. */
  public JsonNode awaitCasePool(long fen) throws IOException {
    DayTurning days = DayTurning.of(bank);
    try {
      return Awaiting.until(
          PAID_BACK_WITHIN,
          "the case's account with " + fen + " fen",
          this::casePool,
          seen -> seen.path("equation").path("poolFen").asLong() == fen);
    } finally {
      days.close();
    }
  }

  /** What the bank has on record of the buyer's account since then. */
  public BankRegister ofBuyer(BankRegister before) throws IOException {
    return new BankRegister(
        BankRegister.of(bankSite).without(before).bookings().stream()
            .filter(one -> one.accountNo().equals(buyer.accountNo()))
            .toList());
  }

  /** The bank's whole register. */
  public BankRegister register() throws IOException {
    return BankRegister.of(bankSite);
  }

  /** The case's account, as finance sees it. */
  public JsonNode casePool() throws IOException {
    String query = URLEncoder.encode(order.caseNo(), StandardCharsets.UTF_8);
    for (JsonNode pool : api.get("qian", "/payout/api/pools?caseNo=" + query)) {
      if (pool.path("kind").asText().equals("CASE")) {
        return pool;
      }
    }
    throw new IOException("the case has no account");
  }

  /** The transfer of title, which opens by itself. */
  public JsonNode awaitTransfer(UUID lot, String state) throws IOException {
    return Awaiting.until(
        MOVED_WITHIN,
        "the transfer " + state,
        () -> transfers(lot).path(0),
        seen -> seen.path("state").asText().equals(state));
  }

  /** Waits until there is a transfer of title. */
  public void awaitTransferOpened(UUID lot) throws IOException {
    Awaiting.until(
        MOVED_WITHIN, "a transfer", () -> transfers(lot), seen -> seen.path(0).has("state"));
  }

  private JsonNode transfers(UUID lot) throws IOException {
    return api.get(CourtWork.JUDGE, "/registry/api/transfers?lotId=" + lot).path("transfers");
  }

  /** What the platform says when the judge makes the sale ruling. */
  public Answer askToRule(UUID lot) throws IOException {
    return api.ask(
        CourtWork.JUDGE,
        Api.posting(
            "/auction/api/lots/" + lot + "/ruling",
            Json.object().put("number", order.caseNo() + "之一")));
  }

  /** The sale as its buyer sees it. */
  public JsonNode outcome(UUID lot) throws IOException {
    return api.get(buyer.subject(), "/auction/api/lots/" + lot + "/outcome");
  }

  /** The buyer's enrolment. */
  public String enrolmentId(UUID lot) throws IOException {
    return api.get(buyer.subject(), "/auction/api/lots/" + lot + "/enrolments/mine")
        .path("enrolmentId")
        .asText();
  }

  /** Waits for the transfer of title, which opens by itself, and confirms the application. */
  public String openTransfer(UUID lot) throws IOException {
    return transfers().open(buyer, lot);
  }

  /** Follows a transfer to its end, paying the taxes. */
  public JsonNode follow(String transferId) throws IOException {
    return transfers().follow(buyer, transferId);
  }

  private TransferWork transfers() {
    return new TransferWork(api, bureaus, line -> {});
  }

  /** Waits until a step of a transfer stands in one of these states, and says in which. */
  public String awaitStep(String transferId, String step, Set<String> states) throws IOException {
    return Awaiting.until(
        MOVED_WITHIN,
        step + " " + states,
        () -> step(transferId, step).map(one -> one.path("state").asText()).orElse(""),
        states::contains);
  }

  private Optional<JsonNode> step(String transferId, String name) throws IOException {
    for (JsonNode step : transfer(transferId).path("steps")) {
      if (step.path("step").asText().equals(name)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  private JsonNode transfer(String transferId) throws IOException {
    return api.get(buyer.subject(), "/registry/api/transfers/" + transferId);
  }
}
