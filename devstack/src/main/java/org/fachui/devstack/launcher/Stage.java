package org.fachui.devstack.launcher;

/**
 * One stage of a start, in the order in which they are shown.
 *
 * @see Progress
 */
public enum Stage {
  /** Tools, ports, disk. */
  MACHINE("Machine checked", "检查环境"),
  /** npm ci. */
  PACKAGES("Website's packages", "网站依赖"),
  /** Vite. */
  WEBSITE("Website built", "构建网站"),
  /** Maven. */
  SERVICES("Services built", "构建服务"),
  /** PostgreSQL ready. */
  POSTGRES("PostgreSQL", "PostgreSQL 数据库"),
  /** Redis ready. */
  REDIS("Redis", "Redis 出价引擎"),
  /** Kafka ready. */
  KAFKA("Kafka", "Kafka 消息"),
  /** Sign-in provider ready. */
  PROVIDER("Sign-in", "登录服务"),
  /** Simulated bank ready. */
  BANK("Simulated bank", "模拟银行"),
  /** Simulated bureaus ready. */
  BUREAUS("Simulated bureaus", "模拟登记税务等部门"),
  /** Simulated SMS gateway and mail server ready. */
  POST("Simulated post", "模拟邮局"),
  /** Payara ready with every WAR. */
  PAYARA("Website and services", "网站与服务"),
  /** Court, lots and drill auction there. */
  SEED("Court, lots and drill auction", "法院、标的与演练拍卖");

  private final String english;
  private final String chinese;

  Stage(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** What it is called in English. */
  public String english() {
    return english;
  }

  /** What it is called in Chinese. */
  public String chinese() {
    return chinese;
  }
}
