package org.fachui.simulators.faults;

/**
 * Says which occasions go wrong.
 *
 * @param profile how often
 * @param seed which ones
 */
public record Faults(FaultProfile profile, long seed) {
  private static final long PRIME = 0x100000001b3L;

  /** Nothing goes wrong. */
  public static final Faults NONE = new Faults(FaultProfile.NONE, 0);

  /**
   * Whether a fault strikes.
   *
   * @param key names the occasion
   */
  public boolean strikes(Fault fault, String key) {
    int oneIn = fault.oneIn(profile);
    return oneIn > 0 && pick(fault, key, oneIn) == 0;
  }

  /**
   * A number that goes with an occasion, always the same.
   *
   * @return from 0 to one below the bound
   */
  public int pick(Fault fault, String key, int bound) {
    long hash = mix(seed);
    String occasion = fault.name() + "/" + key;
    for (int i = 0; i < occasion.length(); i++) {
      hash = (hash ^ occasion.charAt(i)) * PRIME;
    }
    return (int) Long.remainderUnsigned(mix(hash), bound);
  }

  /** The finishing steps of SplitMix64, so that neighbouring keys do not strike together. */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
