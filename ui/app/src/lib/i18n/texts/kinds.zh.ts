/** The kinds of property, and lots of many things. */
export const kindsZh = {
  kinds: {
    kind: "财产种类",
    particulars: "这一种类应当公示的事项",
    things: "物品清单",
    thingsHint: "每行一件：名称, 数量, 单位, 编号（没有的不填），以逗号或者制表符分开",
    name: "名称",
    quantity: "数量",
    identifier: "编号",
    place: "所在地",
    landArea: "土地面积",
    percentHint: "百分比，最多两位小数",
    unitHint: "例如 {{example}}",
    none: "不填",
    optional: "可不填",
    yuan: "（元）",
  },
};
