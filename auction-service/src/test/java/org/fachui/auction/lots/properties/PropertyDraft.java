package org.fachui.auction.lots.properties;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fachui.auction.lots.CaseFile;
import org.fachui.auction.lots.kinds.Thing;
import org.fachui.auction.lots.properties.SaleGates.CoOwnership;
import org.fachui.auction.lots.properties.SaleGates.Dwelling;
import org.fachui.auction.lots.properties.SaleGates.DwellingFinding;
import org.fachui.kernel.people.UnifiedCreditCode;
import org.jspecify.annotations.Nullable;

/** A property that can be entered, to be changed in one place. */
public final class PropertyDraft {
  /** The unit code of every draft. */
  public static final String UNIT = "330106001001GB00001F00010001";

  /** A debtor's shares in a company, and what is known of them. */
  public static final String COMPANY =
      UnifiedCreditCode.withCheckCharacter("91330106589876543").text() + "#1";

  public static final String SHARES =
      """
      {"company":"某科技有限公司","share":3550,"subscribedFen":500000000,"paidInFen":200000000,"payByOn":"2030-12-31"}
      """;

  static final String HASH = "0123456789abcdef".repeat(4);

  private static final long OWED = 150_000_000;
  private static final Dwelling FREE = new Dwelling(DwellingFinding.NOT_NECESSARY, false, null);
  private static final CoOwnership NO_OWNERS = new CoOwnership(0, List.of(), false);

  private String unit = UNIT;
  private String titleZh = "西湖区某小区 1 幢 101 室";
  private PropertyKind kind = PropertyKind.HOME;
  private @Nullable Long area = 8_950L;
  private @Nullable String particulars;
  private @Nullable List<Thing> things;
  private @Nullable Appraisal appraisal =
      new Appraisal(200_000_000, LocalDate.of(2026, 9, 1), "某评估公司", HASH, null);
  private LeaseSheet lease = new LeaseSheet(true, null, null, null, null);
  private @Nullable LocalDate mortgagedOn = LocalDate.of(2021, 3, 1);
  private LocalDate seizedOn = LocalDate.of(2026, 5, 1);
  private @Nullable DisposalRight right =
      new DisposalRight("浙0106", LocalDate.of(2026, 5, 1), HASH, null);

  private @Nullable SaleGates gates = new SaleGates(FREE, NO_OWNERS, OWED, false, null, null);

  PropertyDraft unit(String code) {
    unit = code;
    return this;
  }

  PropertyDraft titleZh(String title) {
    titleZh = title;
    return this;
  }

  PropertyDraft area(long hundredths) {
    area = hundredths;
    return this;
  }

  PropertyDraft appraisal(long fen, String on, @Nullable String validUntil) {
    appraisal =
        new Appraisal(
            fen,
            LocalDate.parse(on),
            "某评估公司",
            HASH,
            validUntil == null ? null : LocalDate.parse(validUntil));
    return this;
  }

  /** Without a reference price. */
  public PropertyDraft unpriced() {
    appraisal = null;
    return this;
  }

  /** Shares of which no report can be made, with all papers but these, and 10,000 yuan of costs. */
  public static Property unappraised(Property shares, boolean worthless, String... without) {
    List<String> missing = List.of(without);
    return new Property(
        shares.id(),
        shares.file(),
        shares.kind(),
        shares.unitCode(),
        shares.titleZh(),
        shares.titleEn(),
        shares.place(),
        shares.areaM2x100(),
        shares.particulars(),
        shares.things(),
        shares.reference(),
        Optional.of(
            new Unappraised(
                "某评估公司",
                LocalDate.of(2026, 10, 1),
                "缺少财务账册",
                missing.contains("statement") ? null : HASH,
                missing.contains("told") ? null : HASH,
                missing.contains("application") ? null : HASH,
                worthless,
                1_000_000)),
        shares.lease(),
        shares.mortgagedOn(),
        shares.seizedOn(),
        shares.disposalRight(),
        shares.gates(),
        shares.attachments(),
        shares.review(),
        shares.pictures(),
        shares.lotId(),
        shares.enteredAt());
  }

  PropertyDraft reportSha256(String hash) {
    appraisal = new Appraisal(1, LocalDate.of(2026, 9, 1), "某评估公司", hash, null);
    return this;
  }

  /** A lease of 3,000 yuan a month. */
  public PropertyDraft leased(String since, boolean removed) {
    lease = new LeaseSheet(null, LocalDate.parse(since), null, 300_000L, removed);
    return this;
  }

  PropertyDraft lease(LeaseSheet sheet) {
    lease = sheet;
    return this;
  }

  public PropertyDraft unmortgaged() {
    mortgagedOn = null;
    return this;
  }

  PropertyDraft seizedOn(String day) {
    seizedOn = LocalDate.parse(day);
    return this;
  }

  /** Without proof of the right to dispose, or with another one. */
  public PropertyDraft right(@Nullable DisposalRight proof) {
    right = proof;
    return this;
  }

  /** Seized first by another court, which gave this right of transfer, or none. */
  public PropertyDraft seizedFirstElsewhere(@Nullable DisposalTransfer transfer) {
    return right(new DisposalRight("川0105", LocalDate.of(2026, 1, 1), HASH, transfer));
  }

  /** What the survey found of the home. */
  public PropertyDraft dwelling(
      @Nullable DwellingFinding finding, boolean appliedFor, @Nullable String housingSha256) {
    Dwelling found = finding == null ? null : new Dwelling(finding, appliedFor, housingSha256);
    gates = new SaleGates(found, NO_OWNERS, OWED, false, null, null);
    return this;
  }

  /** So many co-owners, of whom so many were told. */
  public PropertyDraft coOwners(int count, int told) {
    List<String> receipts = Stream.generate(() -> HASH).limit(told).toList();
    gates = new SaleGates(FREE, new CoOwnership(count, receipts, false), OWED, false, null, null);
    return this;
  }

  /** It cannot be separated in use from these. */
  public PropertyDraft inseparableFrom(String... units) {
    gates = new SaleGates(FREE, NO_OWNERS, OWED, false, null, List.of(units));
    return this;
  }

  /** Nobody looked at what may keep it from being sold. */
  public PropertyDraft unsurveyed() {
    gates = null;
    return this;
  }

  /** Of another kind, without a mortgage; nobody lives there. */
  public PropertyDraft kind(PropertyKind other, String identity, @Nullable String json) {
    kind = other;
    unit = identity;
    particulars = json;
    area = other.estate() ? area : null;
    gates = new SaleGates(null, NO_OWNERS, OWED, false, null, null);
    return unmortgaged();
  }

  /** A list of things. */
  public PropertyDraft things(Thing... listed) {
    things = List.of(listed);
    return this;
  }

  PropertyDraft area(@Nullable Long hundredths) {
    area = hundredths;
    return this;
  }

  PropertyDraft gates(SaleGates found) {
    gates = found;
    return this;
  }

  PropertyRequest request() {
    return new PropertyRequest(
        kind,
        unit,
        titleZh,
        "Flat 101",
        "杭州市西湖区",
        area,
        appraisal,
        lease,
        mortgagedOn,
        seizedOn,
        right,
        gates,
        particulars == null ? null : parsed(particulars),
        things);
  }

  private static JsonObject parsed(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** Entered on that day. */
  public Property property(UUID caseId, String today) {
    return PropertyChecks.property(
        request(),
        new CaseFile(caseId, "（2026）浙0106执1号", "浙0106"),
        LocalDate.parse(today).atTime(12, 0).atZone(PropertyChecks.CHINA).toInstant());
  }
}
