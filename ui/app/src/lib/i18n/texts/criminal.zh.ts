/** Property that a criminal judgment disposes of. */
export const criminalZh = {
  criminal: {
    title: "刑事裁判涉财产部分",
    lead: "最后一次拍卖未成交的，应当上缴国库的通知财政机关以该次保留价接收，退赔被害人的以物退赔；不接受的，可以无保留价拍卖（法释〔2014〕13号第十二条）。",
    record: "登记为刑事涉案财物",
    destination: "去向",
    to: { TREASURY: "上缴国库", VICTIMS: "退赔被害人" },
    acceptedOn: "立案日期",
    transfer: "移送执行表的 SHA-256",
    term: "执行期限届满",
    termOver: "六个月的期限已过，延长须经院长批准",
    offer: "登记已按保留价通知",
    told: "通知时间",
    notice: "通知书的 SHA-256",
    waiting: "已按最后一次拍卖的保留价通知，等待答复。",
    accepted: "同意以保留价接收。",
    declined: "不接收或者要求继续变价，可以公告无保留价拍卖。",
    answer: "登记答复",
    accepts: "同意以保留价接收",
    answeredAt: "答复时间",
    answerHash: "答复的 SHA-256",
  },
} as const;
