package org.fachui.auction.lots;

/** What kind of property a lot is. */
public enum LotKind {
  /** 住宅. */
  HOME,
  /** 商业用房. */
  COMMERCIAL,
  /** 车位. */
  PARKING,
  /** 土地使用权. */
  LAND,
  /** 机动车. */
  VEHICLE,
  /** 股权. */
  EQUITY,
  /** 机器设备. */
  MACHINERY,
  /** 其他动产. */
  GOODS,
  /** 债权. */
  DEBT,
  /** 知识产权等无形财产权. */
  INTANGIBLE
}
