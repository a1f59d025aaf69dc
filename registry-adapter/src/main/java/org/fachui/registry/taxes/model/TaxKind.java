package org.fachui.registry.taxes.model;

/** A tax on a transfer of real estate. */
public enum TaxKind {
  /** 契税. */
  DEED,
  /** 增值税. */
  VAT,
  /** 城市维护建设税、教育费附加、地方教育附加. */
  SURCHARGES,
  /** 个人所得税. */
  PERSONAL_INCOME,
  /** 土地增值税. */
  LAND_APPRECIATION,
  /** 印花税. */
  STAMP
}
