package org.fachui.auction.lots.properties;

import org.fachui.auction.lots.LotKind;
import org.fachui.auction.lots.kinds.KindFacts;
import org.fachui.auction.lots.kinds.Kinds;

/** The kinds of property that are entered in the register: those of lots. */
public enum PropertyKind {
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
  INTANGIBLE;

  /** What it is as a lot. */
  public LotKind lot() {
    return LotKind.valueOf(name());
  }

  /** What holds for it. */
  public KindFacts facts() {
    return Kinds.of(lot());
  }

  /** Whether the longer time of notice applies (NJA-12): immovables and other rights. */
  public boolean immovable() {
    return facts().immovable();
  }

  /** Whether it stands in the land register, so that a joint review is asked for. */
  public boolean estate() {
    return facts().estate();
  }
}
