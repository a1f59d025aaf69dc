package org.fachui.auction.lots.properties;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.lots.CaseFile;
import org.fachui.auction.lots.kinds.KindFacts;
import org.fachui.auction.lots.kinds.Particulars;
import org.fachui.auction.lots.kinds.Things;
import org.fachui.auction.rules.LeaseRules;
import org.fachui.auction.rules.RuleSets;
import org.fachui.kernel.property.EstateUnitCode;
import org.fachui.kernel.rules.RuleOutcome;
import org.fachui.kernel.rules.RuleOutcome.Refused;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;
import org.jspecify.annotations.Nullable;

/** Turns a request into a property, or refuses it naming all that is wrong. */
final class PropertyChecks {
  /** Courts count their days in China's time. */
  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final long LARGEST_AREA = 100_000_000_000L;

  private PropertyChecks() {}

  /**
   * The property that the request enters.
   *
   * @throws ProblemException 400 for fields, 422 for a lease that could not be removed
   */
  static Property property(PropertyRequest request, CaseFile file, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, CHINA);
    FieldFaults faults = new FieldFaults();
    KindFacts kind = request.kind().facts();
    Optional<String> unit = kind.identity().normal(request.unitCode(), file.court());
    if (unit.isEmpty()) {
      Problem.Builder fault =
          Problem.invalidField(
              "/unitCode",
              "What identifies a property of this kind is: " + kind.identity().en() + ".");
      if (kind.estate()) {
        fault.accepted("length", EstateUnitCode.LENGTH);
      }
      faults.add(fault.accepted("example", kind.identity().example()));
    }
    faults.text("/titleZh", request.titleZh(), 200);
    faults.text("/titleEn", request.titleEn(), 200);
    faults.text("/place", request.place(), 200);
    area(faults, request.areaM2x100(), kind.estate());
    List<Problem.Builder> ofKind = new ArrayList<>();
    JsonObject typed = request.particulars();
    var particulars =
        Particulars.read(
            kind, typed == null ? JsonValue.EMPTY_JSON_OBJECT : typed, "/particulars", ofKind);
    ofKind.addAll(Things.faults("/things", request.listed(), kind.things()));
    ofKind.forEach(faults::add);
    if (request.appraisal() != null) {
      check(faults, request.appraisal(), today);
    }
    check(faults, request.lease(), today);
    if (request.mortgagedOn() != null) {
      faults.notAfter("/mortgagedOn", request.mortgagedOn(), today);
    }
    faults.notAfter("/seizedOn", request.seizedOn(), today);
    if (request.disposalRight() != null) {
      check(faults, "/disposalRight", request.disposalRight(), request.seizedOn());
    }
    if (request.gates() != null) {
      GateChecks.check(faults, "/gates", request.gates(), request.kind());
    }
    faults.refuseAny();
    Property property = entered(request, unit.orElseThrow(), particulars, file, now);
    property.leaseDates().ifPresent(PropertyChecks::requireRemovable);
    return property;
  }

  private static void area(FieldFaults faults, @Nullable Long area, boolean estate) {
    if (area != null) {
      faults.number("/areaM2x100", area, 1, LARGEST_AREA);
    } else if (estate) {
      faults.add(
          Problem.invalidField("/areaM2x100", "Real estate has an area.")
              .accepted("min", 1)
              .accepted("max", LARGEST_AREA));
    }
  }

  /** The proof of the right to dispose: a first seizure is not later than this court's own. */
  static void check(FieldFaults faults, String at, DisposalRight right, LocalDate seizedOn) {
    faults.court(at + "/firstSeizingCourt", right.firstSeizingCourt());
    faults.notAfter(at + "/seizedOn", right.seizedOn(), seizedOn);
    faults.sha256(at + "/documentSha256", right.documentSha256());
    if (right.transfer() != null) {
      check(faults, at + "/transfer", right.transfer());
    }
  }

  private static void check(FieldFaults faults, String at, DisposalTransfer transfer) {
    if (transfer.letterNumber() != null) {
      faults.text(at + "/letterNumber", transfer.letterNumber(), 100);
    }
    if (transfer.designatedBy() != null) {
      faults.court(at + "/designatedBy", transfer.designatedBy());
    }
    if (transfer.reservedFen() != null) {
      faults.fen(at + "/reservedFen", transfer.reservedFen(), 1);
    }
  }

  private static void check(FieldFaults faults, Appraisal appraisal, LocalDate today) {
    faults.fen("/appraisal/fen", appraisal.fen(), 1);
    faults.notAfter("/appraisal/on", appraisal.on(), today);
    faults.text("/appraisal/agency", appraisal.agency(), 100);
    faults.sha256("/appraisal/reportSha256", appraisal.reportSha256());
    LocalDate last = appraisal.lastDay();
    LocalDate longest = appraisal.on().plusYears(1);
    if (last.isBefore(appraisal.on()) || last.isAfter(longest)) {
      faults.add(
          Problem.invalidField("/appraisal/validUntil", "A report is valid for at most a year.")
              .accepted("min", appraisal.on().toString())
              .accepted("max", longest.toString()));
    }
  }

  private static void check(FieldFaults faults, LeaseSheet sheet, LocalDate today) {
    if (!sheet.isWhole()) {
      faults.add(
          Problem.invalidField(
              "/lease", "Either none is true alone, or since, monthlyFen and removed are given."));
      return;
    }
    sheet
        .lease()
        .ifPresent(
            lease -> {
              faults.notAfter("/lease/since", lease.since(), today);
              faults.fen("/lease/monthlyFen", lease.monthlyFen(), 0);
              lease
                  .until()
                  .filter(until -> until.isBefore(lease.since()))
                  .ifPresent(
                      until ->
                          faults.add(
                              Problem.invalidField("/lease/until", "It ends before it begins.")
                                  .accepted("min", lease.since().toString())));
            });
  }

  private static void requireRemovable(LeaseRules.Dates dates) {
    RuleOutcome outcome = LeaseRules.removal(RuleSets.NJA_2022, dates);
    if (outcome instanceof Refused refused) {
      throw RefusedRules.problem(refused, "/lease/removed").asException();
    }
  }

  private static Property entered(
      PropertyRequest request,
      String unit,
      org.fachui.proof.canonical.JsonValue.JsonObject particulars,
      CaseFile file,
      Instant now) {
    Long area = request.areaM2x100();
    return new Property(
        UUID.randomUUID(),
        file,
        request.kind(),
        unit,
        request.titleZh().strip(),
        request.titleEn().strip(),
        request.place().strip(),
        area == null ? 0 : area,
        particulars,
        Things.normal(request.listed()),
        Optional.ofNullable(request.appraisal()).map(ReferencePrice::of),
        Optional.empty(),
        request.lease().lease(),
        Optional.ofNullable(request.mortgagedOn()),
        request.seizedOn(),
        Optional.ofNullable(request.disposalRight()),
        Optional.ofNullable(request.gates()),
        Attachments.none(),
        Optional.empty(),
        0,
        Optional.empty(),
        now);
  }
}
