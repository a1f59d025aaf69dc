/** A property that is taken without any sale, because both parties agree. */
export const agreementZh = {
  agreement: {
    title: "不经拍卖，协议抵债",
    lead: "没有公告过的财产，申请执行人和被执行人同意，且不损害其他债权人和社会公共利益的，可以不经拍卖、变卖，作价交申请执行人抵债；剩余债务继续清偿（民诉法解释第四百八十九条）。",
    take: "作出抵债裁定",
    taken: "已经裁定抵债，不再拍卖；裁定送达接受抵债的申请执行人时，所有权转移（民诉法解释第四百九十一条）。",
    ruling: "裁定",
    price: "作价",
    remaining: "仍应清偿",
    at: "裁定时间",
    nobody: "先在案件页登记申请执行人和债权数额。",
    paidAtHint: "作价超过债权数额的，先付清差额",
    hashOf: "{{paper}}的 SHA-256",
    papers: {
      APPLICANT_CONSENT: "申请执行人同意作价抵债的书面意见",
      DEBTOR_CONSENT: "被执行人同意作价抵债的书面意见",
      NOBODY_HARMED: "不损害其他债权人合法权益和社会公共利益的查明材料",
      HOME_ELIGIBILITY: "承受人具备购房资格的证明",
    },
  },
} as const;
