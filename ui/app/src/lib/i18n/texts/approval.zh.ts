/** The approval without which shares are not ruled on, and what belongs to a lot's file. */
export const approvalZh = {
  attached: {
    title: "附件和视频",
    lead: "文件以 SHA-256 公示，副本可以据此核对；视频只能是 https 地址。",
    documents: "文件",
    videos: "视频",
    none: "没有附件。",
    replace: "更新附件",
    documentsHint: "每行一份：名称, SHA-256",
    videosHint: "每行一段：名称, https 地址",
    bad: "有一行不是“名称, {{what}}”",
    hash: "SHA-256",
    address: "https 地址",
  },
  approval: {
    title: "变更批准",
    lead: "股权变更应当经批准的，买受人取得批准手续后才作出成交裁定；没有取得的，重新拍卖（法释〔2021〕20号第十五条）。",
    state: { AWAITED: "等待{{authority}}批准，此前不作裁定。", GRANTED: "{{authority}}已经批准。", NOT_GRANTED: "{{authority}}没有批准，应当重新拍卖，原买受人不得参加竞买。" },
    record: "登记批准结果",
    granted: "已批准",
    number: "文号",
    on: "日期",
    document: "批准文件的 SHA-256",
  },
};
