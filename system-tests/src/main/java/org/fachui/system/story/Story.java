package org.fachui.system.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.devstack.supervisor.Stack;
import org.fachui.system.bank.BankDesk;
import org.fachui.system.bank.BankRegister;
import org.fachui.system.bank.Claimant;
import org.fachui.system.bank.Claimants;
import org.fachui.system.bank.PayoutDesk;
import org.fachui.system.bank.PayoutFigures;
import org.fachui.system.client.Api;
import org.fachui.system.client.Tokens;
import org.fachui.system.http.Site;
import org.fachui.system.mainjob.AuctionRound;
import org.fachui.system.mainjob.PayoutJob;
import org.fachui.system.mainjob.PayoutOrder;
import org.fachui.system.oracle.ExportedLog;
import org.jspecify.annotations.Nullable;

/** The whole main job on a stack that is up, from the filing of the case to the proof. */
public final class Story {
  private static final long LEAST_APPRAISAL_FEN = 100_000_000L;
  private static final int APPRAISAL_PERCENT = 55;

  private final Stack stack;
  private final StoryOrder order;
  private final Path folder;
  private final Consumer<String> say;
  private final Stages stages;
  private final Api api;
  private final BankDesk bank;
  private final LandBureau bureaus;
  private final PayoutJob payoutJob;
  private Set<String> strangers = Set.of();
  private @Nullable Ended ended;

  /**
   * On this stack.
   *
   * @param folder for the bidders' logs
   * @param stages what happens around each stage
   * @param say is given one line for each thing that is done
   */
  public Story(Stack stack, StoryOrder order, Path folder, Stages stages, Consumer<String> say) {
    Tokens tokens = new TokenClient(stack.provider().issuer().toString())::tokenFor;
    this.stack = stack;
    this.order = order;
    this.folder = folder;
    this.stages = stages;
    this.say = say;
    this.api = new Api(new Site(stack.website()), tokens);
    this.bank = new BankDesk(new Site(stack.bank().url()));
    this.bureaus = new LandBureau(new Site(stack.bureaus().url()));
    this.payoutJob = PayoutJob.on(stack, say);
    this.payoutJob.tell(stages::begins);
  }

  /** A lot that is announced, and those who want it. */
  private record Announced(UUID lot, CourtWork court, Enrolling enrolling) {}

  /** A lot that is sold. */
  private record Sold(Announced announced, AuctionRound.Result bids, Applicant winner, int seen) {}

  /** What a whole run has left. */
  private record Ended(Sold sold, JsonNode transfer, PayoutFigures payout) {}

  /** Another run goes on beside this one: what its people get is not this one's. */
  public void beside(StoryOrder other) {
    strangers = other.accounts();
  }

  /** Runs it. */
  public StoryFigures run() throws IOException, InterruptedException {
    BankRegister before = BankRegister.of(new Site(stack.bank().url()));
    Announced announced = stages.run("court", this::announce);
    Sold sold = stages.run("auction", () -> auction(announced));
    SaleWork sale = new SaleWork(api, bank, announced.lot());
    stages.run("sale", () -> sell(sale, sold));
    JsonNode transfer = stages.run("transfer", () -> transfer(sold));
    stages.run("refunds", () -> refund(sold));
    PayoutFigures payout = stages.run("payout", () -> pay(sold, before, taxFen(transfer)));
    Ended end = new Ended(sold, transfer, payout);
    ended = end;
    return figures(end, order.cutRecord());
  }

  private Announced announce() throws IOException {
    CourtWork court = new CourtWork(api, Clock.systemUTC(), order, appraisalFen());
    bureaus.know(order, "杭州市西湖区演练路1号");
    List<Applicant> people = Applicant.twenty(order.number());
    for (Applicant one : people) {
      bureaus.know(one);
    }
    String caseId = court.fileCase();
    say.accept("  case " + order.caseNo() + " is filed");
    String property = court.enter(caseId);
    say.accept("  joint review: " + answers(court.review(property)));
    say.accept("  a bad notice is refused for " + court.publishBadly(property));
    UUID lot = court.publish(property);
    say.accept("  lot " + lot + " is announced");
    return new Announced(lot, court, new Enrolling(api, bank, lot, people));
  }

  /** The price must be worth distributing: less than is claimed, more than the first tiers. */
  private long appraisalFen() {
    long claimed =
        Claimants.of(order.firstPayee(), order.payees(), order.seed()).stream()
            .mapToLong(Claimant::fen)
            .sum();
    return Math.max(LEAST_APPRAISAL_FEN, claimed * APPRAISAL_PERCENT / 100);
  }

  private static String answers(JsonNode review) {
    List<String> answers = new ArrayList<>();
    review
        .path("asked")
        .forEach(
            one -> answers.add(one.path("bureau").asText() + " " + one.path("state").asText()));
    return String.join(", ", answers);
  }

  private Sold auction(Announced announced) throws IOException, InterruptedException {
    Enrolling enrolling = announced.enrolling();
    StandingAuthority.ensure(api, "DEPOSIT_REFUNDS");
    enrolling.declareTheRelative();
    say.accept("  enrolments refused: " + enrolling.enrol());
    enrolling.payDeposits();
    enrolling.awaitQualified();
    int seen = enrolling.seenByOthers(order.caseNo());
    say.accept("  " + enrolling.bidders().size() + " people are qualified");
    AuctionRound.Result bids =
        new AuctionRound(stack, folder, order.seed())
            .run(announced.lot(), enrolling.bidders(), announced.court().incrementFen());
    JsonNode closed =
        bids.log().closed().orElseThrow(() -> new IOException("the log is not closed"));
    enrolling.payLate();
    return new Sold(announced, bids, enrolling.holder(closed.path("winner").asText()), seen);
  }

  private JsonNode sell(SaleWork sale, Sold sold) throws IOException {
    JsonNode confirmation = sale.confirmation();
    say.accept("  sold for " + confirmation.path("priceText").asText());
    sale.payTheRest(sold.winner());
    sale.ruleAndServe(sold.winner(), order.caseNo());
    return confirmation;
  }

  private JsonNode transfer(Sold sold) throws IOException {
    TransferWork work = new TransferWork(api, bureaus, say);
    String id = work.open(sold.winner(), sold.announced().lot());
    return work.follow(sold.winner(), id);
  }

  private Map<String, Long> refund(Sold sold) throws IOException {
    Enrolling enrolling = sold.announced().enrolling();
    String winner = sold.winner().subject();
    DayTurning days = DayTurning.of(bank);
    try {
      enrolling.awaitRefunds(winner);
    } finally {
      days.close();
    }
    return enrolling.owedBack(winner);
  }

  /** What the seller owes and the buyer advanced is held until it is settled. */
  private static long taxFen(JsonNode transfer) {
    long fen = 0;
    for (JsonNode line : transfer.path("taxes")) {
      fen += line.path("legalPayer").asText().equals("SELLER") ? line.path("fen").asLong() : 0;
    }
    return fen;
  }

  private PayoutFigures pay(Sold sold, BankRegister before, long taxFen) throws IOException {
    String query = URLEncoder.encode(order.caseNo(), StandardCharsets.UTF_8);
    JsonNode pool = api.get(PayoutDesk.MAKER, "/payout/api/pools?caseNo=" + query).path(0);
    Map<String, Long> refunds = sold.announced().enrolling().owedBack(sold.winner().subject());
    PayoutOrder payout =
        PayoutOrder.ofTheDrill(order.payees(), order.seed(), order.number())
            .from(order.firstPayee());
    return payoutJob.distribute(
        payout,
        new PayoutJob.Purse(
            pool.path("poolId").asText(),
            pool.path("equation").path("poolFen").asLong(),
            taxFen,
            refunds,
            before,
            strangers));
  }

  private StoryFigures figures(Ended end, boolean cut) throws IOException {
    boolean said = TransferWork.saysEntered(end.transfer());
    boolean owner = bureaus.isOwner(order.unitCode(), end.sold().winner().residentId());
    AuctionRound.Result bids = end.sold().bids();
    ExportedLog judged = cut ? Cutting.oneRecord(bids.log()) : bids.log();
    Map<String, String> durability = new LinkedHashMap<>();
    durability.put("PostgreSQL", stack.durability().postgres().toString());
    durability.put("Redis", stack.durability().redis().toString());
    return new StoryFigures(
        bids.judged(judged),
        end.payout(),
        judged.of("BID").size(),
        bids.redisKills(),
        owner ? 1 : 0,
        said && !owner ? 1 : 0,
        said || owner ? 0 : 1,
        end.sold().seen(),
        durability,
        stages.seconds());
  }

  private Ended ended() {
    Ended end = ended;
    if (end == null) {
      throw new IllegalStateException("the run has not come to its end");
    }
    return end;
  }

  /** The figures once more, with one record cut out of the exported log (sabotage). */
  public StoryFigures figuresOfCutLog() throws IOException {
    return figures(ended(), true);
  }

  /** The exported bid log. */
  public String log() {
    return ended().sold().bids().log().text();
  }

  /** The proof of the payout. */
  public String proof() {
    return payoutJob.proof();
  }

  /** A line such as {@code auction 93.4 s}. */
  static String took(String stage, double seconds) {
    return String.format(Locale.ROOT, "%-10s %8.1f s", stage, seconds);
  }
}
