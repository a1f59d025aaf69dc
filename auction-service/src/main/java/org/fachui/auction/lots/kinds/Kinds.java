package org.fachui.auction.lots.kinds;

import static org.fachui.auction.lots.kinds.Particular.choice;
import static org.fachui.auction.lots.kinds.Particular.optional;
import static org.fachui.auction.lots.kinds.Particular.required;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fachui.auction.enrolment.model.Purchase;
import org.fachui.auction.lots.LotKind;
import org.fachui.auction.lots.kinds.Particular.Choice;
import org.fachui.auction.lots.kinds.Particular.Form;

/**
 * The table of kinds. Where an article asks for something it stands beside it (EQ 股权规定, NJA
 * 法释〔2016〕18号, CONS 限制消费规定); the rest is what item 5 of NJA-13, the state and burdens of the
 * property, comes to for that kind in practice.
 */
public final class Kinds {
  private static final String STATE = "法释〔2016〕18号第十三条第五项";
  private static final String SUBSCRIBED = "法释〔2021〕20号第十四条第二款";
  private static final String CONDITIONS = "法释〔2021〕20号第十五条第一款";

  private static final Particular CONDITION =
      required("condition", "现状", "Condition", Form.TEXT).by(STATE);

  /** All kinds, in the order in which they are offered. */
  public static final List<KindFacts> ALL =
      List.of(
          estate(LotKind.HOME, optional("arrears", "物业、水电等欠费", "Arrears of charges", Form.TEXT)),
          estate(
              LotKind.COMMERCIAL,
              required("use", "规划用途", "Planned use", Form.TEXT).by(STATE),
              optional("arrears", "物业、水电等欠费", "Arrears of charges", Form.TEXT)),
          estate(
              LotKind.PARKING,
              choice(
                      "right",
                      "权利",
                      "Right",
                      new Choice("OWNERSHIP", "所有权", "ownership"),
                      new Choice("USE", "使用权", "use"))
                  .by(STATE),
              optional("arrears", "管理费欠费", "Arrears of charges", Form.TEXT)),
          estate(
              LotKind.LAND,
              required("use", "土地用途", "Use", Form.TEXT).by(STATE),
              choice(
                      "acquired",
                      "取得方式",
                      "Acquired by",
                      new Choice("GRANTED", "出让", "grant"),
                      new Choice("ALLOCATED", "划拨（应当补缴土地出让金）", "allocation, a land price is due"))
                  .by(STATE),
              optional("untilOn", "使用期限至", "Term until", Form.DAY)),
          kind(
              LotKind.VEHICLE,
              false,
              Identity.VEHICLE,
              required("plate", "号牌号码", "Number plate", Form.TEXT).by(STATE),
              required("model", "品牌型号", "Make and model", Form.TEXT).by(STATE),
              required("registeredOn", "初次登记日期", "First registered on", Form.DAY).by(STATE),
              CONDITION,
              required("arrearsFen", "未处理违法罚款和欠费", "Fines and charges unpaid", Form.FEN).by(STATE),
              optional("mileageKm", "行驶里程（公里）", "Kilometres driven", Form.NUMBER),
              optional("inspectedOn", "检验有效期至", "Inspected until", Form.DAY),
              optional("insuredOn", "保险终止日期", "Insured until", Form.DAY)),
          kind(
              LotKind.EQUITY,
              true,
              Identity.SHARES,
              required("company", "股权所在公司", "Company", Form.TEXT).by(STATE),
              required("share", "持股比例", "Share", Form.SHARE).by(STATE),
              required("subscribedFen", "认缴出资额", "Capital subscribed", Form.FEN).by(SUBSCRIBED),
              required("paidInFen", "实缴出资额", "Capital paid in", Form.FEN).by(SUBSCRIBED),
              required("payByOn", "出资期限", "To be paid in by", Form.DAY).by(SUBSCRIBED),
              optional("approvalBy", "变更应当批准的部门", "Authority that must approve", Form.TEXT)
                  .by(CONDITIONS),
              optional("buyerConditions", "竞买人应当具备的资格或者条件", "What a bidder must fulfil", Form.TEXT)
                  .by(CONDITIONS),
              optional("restrictions", "章程、协议对转让的限制", "Restrictions on transfer", Form.TEXT)),
          new KindFacts(
              LotKind.MACHINERY,
              false,
              false,
              true,
              Identity.SEIZURE_LIST,
              null,
              List.of(
                  required("model", "品牌型号", "Make and model", Form.TEXT).by(STATE),
                  CONDITION,
                  optional("madeOn", "出厂日期", "Made on", Form.DAY),
                  optional("storage", "保管", "Kept by", Form.TEXT))),
          new KindFacts(
              LotKind.GOODS,
              false,
              false,
              true,
              Identity.SEIZURE_LIST,
              null,
              List.of(
                  CONDITION,
                  optional("storage", "保管", "Kept by", Form.TEXT),
                  optional("keepsUntilOn", "保质期至", "Keeps until", Form.DAY))),
          kind(
              LotKind.DEBT,
              true,
              Identity.INSTRUMENT,
              required(
                      "debtor",
                      "债务人（自然人只写姓）",
                      "Debtor (of a person the family name only)",
                      Form.TEXT)
                  .by(STATE),
              required("principalFen", "本金", "Principal", Form.FEN).by(STATE),
              required("dueOn", "到期日", "Due on", Form.DAY).by(STATE),
              optional("interest", "利息约定", "Interest", Form.TEXT),
              optional("security", "担保", "Security", Form.TEXT)),
          kind(
              LotKind.INTANGIBLE,
              true,
              Identity.REGISTRATION,
              choice(
                      "right",
                      "权利",
                      "Right",
                      new Choice("PATENT", "专利权", "patent"),
                      new Choice("TRADEMARK", "商标权", "trade mark"),
                      new Choice("COPYRIGHT", "著作权", "copyright"),
                      new Choice("OTHER", "其他财产权", "other right"))
                  .by(STATE),
              required("validUntilOn", "有效期至", "Valid until", Form.DAY).by(STATE),
              optional("feesPaidOn", "年费缴至", "Fees paid until", Form.DAY),
              optional("licences", "许可使用", "Licences", Form.TEXT)));

  private static final Map<LotKind, KindFacts> BY_KIND =
      ALL.stream().collect(Collectors.toUnmodifiableMap(KindFacts::kind, Function.identity()));

  private Kinds() {}

  /** What holds for this kind. */
  public static KindFacts of(LotKind kind) {
    KindFacts found = BY_KIND.get(kind);
    if (found == null) {
      throw new IllegalArgumentException("no table of " + kind);
    }
    return found;
  }

  private static KindFacts estate(LotKind kind, Particular... particulars) {
    return new KindFacts(
        kind, true, true, false, Identity.ESTATE_UNIT, Purchase.REAL_ESTATE, List.of(particulars));
  }

  private static KindFacts kind(
      LotKind kind, boolean immovable, Identity identity, Particular... particulars) {
    return new KindFacts(
        kind,
        immovable,
        false,
        false,
        identity,
        kind == LotKind.VEHICLE ? Purchase.VEHICLE : null,
        List.of(particulars));
  }
}
