package org.fachui.auction.notices;

import java.time.LocalDate;
import org.fachui.auction.rules.RuleSets;

/**
 * Why there is no appraisal report of shares (EQ-12).
 *
 * @param on day of the agency's statement
 */
public record NoReport(String agency, LocalDate on, String reason) implements PriceBasis {
  /** In the place of the report (NJA-13, item 3). */
  String inWords() {
    return "无评估报告。评估机构%s于%s说明根据现有材料无法出具评估报告：%s。经申请执行人书面申请，以适当高于执行费用的金额确定起拍价，保证金数额由人民法院酌定（%s）。"
        .formatted(
            agency,
            CourtNotice.DAY.format(on),
            reason,
            RuleSets.EQ_2022_3.rule("EQ-12").citation().text());
  }
}
