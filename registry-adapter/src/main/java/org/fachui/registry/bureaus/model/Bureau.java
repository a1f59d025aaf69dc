package org.fachui.registry.bureaus.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who holds something on a property. */
public enum Bureau {
  /** 不动产登记机构. */
  LAND,
  /** 税务机关. */
  TAX,
  /** 住建部门. */
  HOUSING,
  WATER,
  POWER,
  GAS;

  /** Its name in the contract: lower case. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The bureau of that name in the contract. */
  public static Optional<Bureau> of(String path) {
    return Arrays.stream(values()).filter(bureau -> bureau.path().equals(path)).findFirst();
  }
}
