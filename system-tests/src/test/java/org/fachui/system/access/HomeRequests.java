package org.fachui.system.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fachui.system.bank.Claimants;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;

/** Valid requests for the rows of the auction service that are about homes and their sale. */
final class HomeRequests {
  private static final Pattern PATHS =
      Pattern.compile(
          "/auction/api/(cases/\\{caseId}/properties|properties/.*|courts/\\{court}/(connected-persons|restrictions|identity-accesses).*"
              + "|cases/\\{caseId}/applicants.*"
              + "|my/(enrolments|deliveries)"
              + "|lots/\\{lotId}/(enrolments|enrolments/mine.*|identity-accesses|preemption-holders|proxies.*|confirmation|confirmation\\.pdf|due"
              + "|approval|handover|handover/vacate-notice|handover/record|annulments|disapprovals|satisfaction.*"
              + "|ruling|ruling\\.pdf|default|service|sale.*|settlement|outcome))");
  private static final String COURT = "%E6%B5%990106";
  private static final int RELATIVE = 880_001;

  private final Court court;
  private final Homes homes;
  private final SoldHomes sold;
  private final UnsoldHome unsold;

  HomeRequests(Court court, Homes homes, SoldHomes sold, UnsoldHome unsold) {
    this.court = court;
    this.homes = homes;
    this.sold = sold;
    this.unsold = unsold;
  }

  static boolean areOf(String path) {
    return PATHS.matcher(path).matches();
  }

  /**
   * The request of one row of the table.
   *
   * @param own whether it is about the own court's case, where there is one of another court
   */
  Request of(String method, String path, boolean own) throws IOException {
    String row = method + " " + path.replaceFirst("^/auction/api", "");
    Request plain = Request.of(method, filled(row, path, own));
    return switch (row) {
      case "POST /cases/{caseId}/properties" -> plain.json(Json.text(homes.sale.property()));
      case "PUT /properties/{propertyId}/disposal-right" ->
          plain.json(homes.sale.property().path("disposalRight").toString());
      case "PUT /properties/{propertyId}/gates" ->
          plain.json(homes.sale.property().path("gates").toString());
      case "PUT /properties/{propertyId}/unappraised" ->
          plain.json(
              Json.text(
                  Json.object()
                      .put("agency", "某评估公司")
                      .put("on", "2026-06-01")
                      .put("reason", "缺少财务账册")
                      .put("worthless", false)
                      .put("costsFen", 1_000_000)));
      case "PUT /properties/{propertyId}/attachments" -> plain.json(attached());
      case "PUT /properties/{propertyId}/pictures/{number}" ->
          plain.carrying("image/svg+xml", WalkRequests.picture());
      case "POST /properties/{propertyId}/review" ->
          plain.json(Json.text(Json.object().put("reviewId", homes.draft.reviewId())));
      case "POST /properties/{propertyId}/price/rulings" -> plain.json(setAside());
      case "POST /properties/{propertyId}/price/steps" -> plain.json(survey());
      case "POST /properties/{propertyId}/decisions" ->
          plain.json(Json.text(homes.sale.decision()));
      case "POST /properties/{propertyId}/decisions/{decisionId}/surplus-notice",
          "POST /properties/{propertyId}/decisions/{decisionId}/surplus-request" ->
          plain.json(Json.text(homes.paper));
      case "POST /properties/{propertyId}/notices" -> plain.json(Json.text(homes.notice));
      case "POST /lots/{lotId}/preemption-holders" ->
          plain.json(
              """
              {"name":"演练承租人","residentId":"%s","rank":1,"decidedOn":"2026-01-01","documentSha256":"%s"}
              """
                  .formatted(Claimants.residentId(RELATIVE + 9), "ab".repeat(32)));
      case "POST /lots/{lotId}/proxies/{enrolmentId}/decision" ->
          plain.json("{\"confirmed\":true}");
      case "POST /lots/{lotId}/enrolments" -> plain.json(Json.text(homes.sale.enrolment()));
      case "POST /courts/{court}/connected-persons" -> plain.json(connected());
      case "POST /courts/{court}/restrictions" -> plain.json(restricted());
      case "POST /courts/{court}/restrictions/{restrictionId}/permissions" ->
          plain.json(
              """
              {"purchase":"VEHICLE","number":"许可1号","fromOn":"2026-01-01","untilOn":"2026-12-31"}
              """);
      case "POST /courts/{court}/connected-persons/lookup",
          "POST /courts/{court}/restrictions/lookup" ->
          plain.json(number(RELATIVE));
      case "POST /cases/{caseId}/applicants" -> plain.json(applicant());
      case "POST /lots/{lotId}/ruling" -> plain.json(ruling("之一"));
      case "POST /lots/{lotId}/default" -> plain.json(ruling("之二"));
      case "POST /lots/{lotId}/approval" ->
          plain.json(
              Json.text(
                  Json.object()
                      .put("granted", true)
                      .put("number", "演练批复1号")
                      .put("documentSha256", "ab".repeat(32))
                      .put("on", LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())));
      case "POST /lots/{lotId}/handover/vacate-notice" ->
          plain.json(
              Json.text(
                  Json.object()
                      .put("number", sold.certified().caseNo() + "之三")
                      .put("dated", "2026-01-01")
                      .put("reason", "演练:限期腾退")
                      .put("vacateBy", Instant.now().plus(Duration.ofDays(30)).toString())));
      case "POST /lots/{lotId}/handover/record" -> plain.json(handover());
      case "POST /properties/{propertyId}/criminal" ->
          plain.json(
              """
              {"destination":"TREASURY","documentSha256":"%s","acceptedOn":"2026-01-01"}
              """
                  .formatted("ab".repeat(32)));
      case "POST /properties/{propertyId}/criminal/offer" ->
          plain.json(
              """
              {"at":"%s","documentSha256":"%s"}
              """
                  .formatted(Instant.now(), "ab".repeat(32)));
      case "POST /properties/{propertyId}/criminal/answer" ->
          plain.json(
              """
              {"accepted":false,"at":"%s","documentSha256":"%s"}
              """
                  .formatted(Instant.now(), "ab".repeat(32)));
      case "POST /properties/{propertyId}/agreed-taking" -> plain.json(agreedTaking());
      case "POST /lots/{lotId}/disapprovals" ->
          plain.json(
              """
              {"number":"%s之九","dated":"2026-01-01","reason":"演练:未获批准","proofs":[],"buyerKnew":false}
              """
                  .formatted(sold.certified().caseNo()));
      case "POST /lots/{lotId}/annulments" -> plain.json(annulment());
      case "POST /lots/{lotId}/satisfaction/inquiry" ->
          plain.json(
              """
              {"askedAt":"%s","documentSha256":"%s","creditors":[{"name":"甲","applicant":true,"rank":1,"claimFen":9000000000000}]}
              """
                  .formatted(Instant.now(), "ab".repeat(32)));
      case "POST /lots/{lotId}/satisfaction/draw" -> plain.json("{\"publicValue\":\"01 02 03\"}");
      case "POST /lots/{lotId}/satisfaction/answers" ->
          plain.json(
              """
              {"creditor":1,"wants":true,"at":"%s","documentSha256":"%s"}
              """
                  .formatted(Instant.now(), "ab".repeat(32)));
      case "POST /lots/{lotId}/satisfaction/ending" ->
          plain.json(
              """
              {"ending":"TAKEN","number":"%s之一","dated":"2026-01-01","reason":"演练:以物抵债","route":"AT_THE_RESERVE",
               "creditor":1,"eligible":true,"proofs":[{"title":"接受抵债的书面意见","sha256":"%s"}]}
              """
                  .formatted(unsold.caseNo(), "ab".repeat(32)));
      default -> plain;
    };
  }

  private static String number(int person) {
    return Json.text(Json.object().put("residentId", Claimants.residentId(person)));
  }

  private static String connected() {
    return Json.text(
        Json.object()
            .put("residentId", Claimants.residentId(RELATIVE))
            .put("connection", "NEAR_RELATIVE"));
  }

  private static String restricted() {
    return Json.text(
        Json.object()
            .put("residentId", Claimants.residentId(RELATIVE + 2))
            .put("number", "限制消费令1号")
            .put("sinceOn", "2026-01-01"));
  }

  private static String applicant() {
    return Json.text(
        Json.object()
            .put("party", "甲公司")
            .put("residentId", Claimants.residentId(RELATIVE + 1))
            .put("claimFen", 1));
  }

  /** The appraisal with which the home was entered is set aside. */
  private static String setAside() {
    return Json.text(
        Json.object()
            .put("kind", "SET_ASIDE")
            .put("at", Instant.now().minusSeconds(1).toString())
            .put("ground", "COLLUSION")
            .put("documentSha256", "a3".repeat(32)));
  }

  /** And its reference price is sought anew. */
  private static String survey() {
    ObjectNode survey =
        Json.object().put("kind", "SURVEYED").put("at", Instant.now().minusSeconds(1).toString());
    for (String found : List.of("title", "burdens", "occupation", "arrears", "defects")) {
      survey.put(found, "演练");
    }
    for (String flag :
        List.of("officialPrice", "inspectionNeeded", "onlinePossible", "appraisalRequired")) {
      survey.put(flag, false);
    }
    return Json.text(survey);
  }

  private static String attached() {
    return """
    {"documents":[{"title":"现场勘查笔录","sha256":"%s"}],"videos":[{"title":"看样","url":"https://example.org/v"}]}
    """
        .formatted("ab".repeat(32));
  }

  private static String handover() {
    return """
    {"heldAt":"%s","keys":2,"meters":[{"kind":"水表","reading":"123"}],"belongings":[],"present":"书记员、买受人",
     "proofs":[{"title":"交接笔录","sha256":"%s"}]}
    """
        .formatted(java.time.Instant.now(), "ab".repeat(32));
  }

  private String annulment() throws IOException {
    return """
    {"ground":"UNQUALIFIED_BUYER","number":"%s之四","dated":"2026-01-01","reason":"演练:买受人不具备资格",
     "evidence":[{"kind":"BUYER_STATUS","title":"查询结果","sha256":"%s"}]}
    """
        .formatted(sold.certified().caseNo(), "ab".repeat(32));
  }

  /** The applicant of the case takes it for less than his claim; the same again stands. */
  private String agreedTaking() throws IOException {
    String applicant =
        Json.text(
            Json.object()
                .put("party", "演练银行股份有限公司")
                .put("residentId", Claimants.residentId(RELATIVE + 5))
                .put("claimFen", 9_000_000_000L));
    String register = "/auction/api/cases/" + homes.agreed.caseId() + "/applicants";
    ObjectNode taking =
        Json.object()
            .put("applicantId", court.made(register, applicant).toString())
            .put("priceFen", 100_000_000)
            .put("number", homes.agreedCaseNo + "之一")
            .put("dated", "2026-01-01")
            .put("reason", "演练:双方同意作价抵债");
    for (String kind :
        List.of("APPLICANT_CONSENT", "DEBTOR_CONSENT", "NOBODY_HARMED", "HOME_ELIGIBILITY")) {
      taking
          .withArray("papers")
          .addObject()
          .put("kind", kind)
          .put("title", "书面材料")
          .put("sha256", "ab".repeat(32));
    }
    return Json.text(taking);
  }

  private String ruling(String ordinal) throws IOException {
    return Json.text(Json.object().put("number", sold.certified().caseNo() + ordinal));
  }

  private String filled(String row, String path, boolean own) throws IOException {
    String property =
        row.endsWith("/notices")
            ? homes.ready.propertyId()
            : row.endsWith("/agreed-taking") ? homes.agreed.propertyId() : homes.draft.propertyId();
    String at =
        path.replace("{caseId}", (own ? court.ownCase : court.otherCase).toString())
            .replace("{propertyId}", property)
            .replace("{number}", "1")
            .replace("{decisionId}", row.endsWith("-request") ? homes.told : homes.untold)
            .replace("{court}", COURT)
            .replace("{declarationId}", entry(path, "{declarationId}", connected(), true))
            .replace("{enrolmentId}", path.contains("/proxies/") ? proxy() : "")
            .replace("{restrictionId}", entry(path, "{restrictionId}", restricted(), true))
            .replace("{applicantId}", entry(path, "{applicantId}", applicant(), own));
    return at.contains("{lotId}") ? at.replace("{lotId}", lot(row).toString()) : at;
  }

  /** Somebody's enrolment for another person, which the court has to confirm. */
  private String proxy() throws IOException {
    ObjectNode enrolment = homes.sale.enrolment();
    enrolment.put("residentId", Claimants.residentId(RELATIVE + 3));
    enrolment.put("authoritySha256", "ab".repeat(32));
    enrolment
        .putArray("buyers")
        .addObject()
        .put("kind", "PERSON")
        .put("name", "演练委托人")
        .put("residentId", Claimants.residentId(RELATIVE + 4))
        .put("address", "杭州市西湖区演练路2号");
    String path = "/auction/api/lots/" + homes.announced + "/enrolments";
    return court.made("wang", path, Json.text(enrolment), "enrolmentId").toString();
  }

  /** What stands in a register, made when there is none; of another court's case nothing does. */
  private String entry(String path, String parameter, String json, boolean own) throws IOException {
    int at = path.indexOf("/" + parameter);
    if (at < 0 || !own) {
      return new UUID(0, 1).toString();
    }
    String register =
        path.substring(0, at)
            .replace("{court}", COURT)
            .replace("{caseId}", court.ownCase.toString());
    return court.made(register, json).toString();
  }

  private UUID lot(String row) throws IOException {
    if (row.contains("/satisfaction")) {
      return unsold.lot();
    }
    return row.contains("/enrolments") || row.contains("/proxies") || row.contains("/preemption")
        ? homes.announced
        : sold.certified().lot();
  }
}
