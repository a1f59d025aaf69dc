package org.fachui.registry.transfers.model;

/** The steps of a transfer, in the order in which they are shown. */
public enum StepName {
  /** 购房资格: whether the buyer may buy here, asked again. */
  ELIGIBILITY,
  /** 成交裁定: the ruling is sealed. */
  RULED,
  /** 送达: served on the buyer. Title has passed with it (民法典 229): nothing is undone after. */
  SERVED,
  /** 税款核定. */
  TAX_ASSESSED,
  /** 完税: paid or exempt, with a certificate. */
  TAX_PAID,
  /** 登簿: the combined notice is entered: burdens cancelled, buyer owner. */
  ENTRY,
  /** 不动产权证书. */
  CERTIFICATE,
  WATER,
  POWER,
  GAS
}
