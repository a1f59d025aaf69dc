package org.fachui.devstack.robots;

/** What is sold in a drill auction, in turn. */
enum Scene {
  /** A flat. */
  FLAT(
      "HOME",
      "home",
      "西湖区古荡新村两室住宅",
      "two-room flat in Gudang, Xihu",
      "演练标的：住宅一套，建筑面积 62.8 平方米。开拍后三分钟结束，结束前十秒内有出价的自动顺延十秒。",
      126_000_000,
      1_000_000),
  /** A car. */
  CAR(
      "VEHICLE",
      "car",
      "2022 年新能源轿车一辆",
      "electric saloon of 2022",
      "演练标的：新能源轿车一辆，表显里程 36,200 公里。开拍后三分钟结束，结束前十秒内有出价的自动顺延十秒。",
      8_400_000,
      100_000),
  /** A parking space. */
  SPACE(
      "PARKING",
      "parking",
      "文新街道地下产权车位",
      "underground parking space in Wenxin",
      "演练标的：地下产权车位一个。开拍后三分钟结束，结束前十秒内有出价的自动顺延十秒。",
      14_000_000,
      100_000),
  /** A machine. */
  MACHINE(
      "MACHINERY",
      "machine",
      "立式加工中心一台",
      "vertical machining centre",
      "演练标的：立式加工中心一台，买受人自行拆运。开拍后三分钟结束，结束前十秒内有出价的自动顺延十秒。",
      21_000_000,
      200_000);

  private final String kind;
  private final String drawing;
  private final String title;
  private final String titleEn;
  private final String description;
  private final long startFen;
  private final long incrementFen;

  Scene(
      String kind,
      String drawing,
      String title,
      String titleEn,
      String description,
      long startFen,
      long incrementFen) {
    this.kind = kind;
    this.drawing = drawing;
    this.title = title;
    this.titleEn = titleEn;
    this.description = description;
    this.startFen = startFen;
    this.incrementFen = incrementFen;
  }

  String kind() {
    return kind;
  }

  String drawing() {
    return drawing;
  }

  String title() {
    return title;
  }

  String titleEn() {
    return titleEn;
  }

  String description() {
    return description;
  }

  long startFen() {
    return startFen;
  }

  long incrementFen() {
    return incrementFen;
  }
}
