package org.fachui.auction.lots.kinds;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fachui.kernel.people.UnifiedCreditCode;
import org.fachui.kernel.property.EstateUnitCode;

/** What identifies a thing, in one spelling. */
public enum Identity {
  /** 不动产单元代码 (GB/T 37346). */
  ESTATE_UNIT("不动产单元代码", "Real-estate unit code", "330106001001GB00001F00010001", ".*"),
  /** 车辆识别代号 (GB 16735): 17 characters without I, O and Q. */
  VEHICLE("车辆识别代号", "Vehicle identification number", "LSVAA4182E2123456", "[A-HJ-NPR-Z0-9]{17}"),
  /** The company's code, and which entry of its register of members. */
  SHARES(
      "统一社会信用代码#股东名册序号",
      "Company's credit code # number in the register of members",
      "913301065898765431#1",
      "[0-9A-HJ-NPQRTUWXY]{18}#[1-9][0-9]{0,3}"),
  /** The court's own list of what it seized; told apart by the court. */
  SEIZURE_LIST("查封清单编号", "Number in the seizure list", "2026-17-3", "[A-Z0-9][A-Z0-9-]{1,39}"),
  /** The judgment, contract or note from which a claim follows. */
  INSTRUMENT("债权凭证编号", "Number of the instrument", "（2024）浙0106民初12号", ".{4,60}"),
  /** The number in the register of the right. */
  REGISTRATION("登记号", "Registration number", "ZL201910000001.X", "[A-Z0-9][A-Z0-9.-]{3,39}");

  private final String zh;
  private final String en;
  private final String example;
  private final Pattern form;

  Identity(String zh, String en, String example, String form) {
    this.zh = zh;
    this.en = en;
    this.example = example;
    this.form = Pattern.compile(form);
  }

  /** What it is called in Chinese. */
  public String zh() {
    return zh;
  }

  /** What it is called in English. */
  public String en() {
    return en;
  }

  /** One that is well formed. */
  public String example() {
    return example;
  }

  /**
   * In its one spelling; empty if it is none.
   *
   * @param typed as a person typed it
   * @param court code of the court that seized the thing
   */
  public Optional<String> normal(String typed, String court) {
    if (typed.length() > 200) {
      return Optional.empty();
    }
    if (this == ESTATE_UNIT) {
      return EstateUnitCode.typed(typed).map(EstateUnitCode::text);
    }
    String normal =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Cf}]", "")
            .toUpperCase(Locale.ROOT);
    String own =
        this == SEIZURE_LIST && normal.startsWith(court)
            ? normal.substring(court.length() + 1)
            : normal;
    if (!form.matcher(own).matches()
        || own.codePoints().anyMatch(Character::isISOControl)
        || (this == SHARES && UnifiedCreditCode.find(own.substring(0, 18)).isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(this == SEIZURE_LIST ? court + "-" + own : own);
  }
}
