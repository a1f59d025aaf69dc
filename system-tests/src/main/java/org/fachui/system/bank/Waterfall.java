package org.fachui.system.bank;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What each claimant should get: tier by tier; where the money does not suffice for a tier, by the
 * ratio of the claims, and the fen that are left over one each to the largest fractions, of equal
 * ones to the earlier in the file.
 */
public final class Waterfall {
  private record Fraction(Claimant claimant, BigInteger left) {}

  private Waterfall() {}

  /** Fen by account number; everybody is in it. */
  public static Map<String, Long> shares(List<Claimant> claimants, long fen) {
    Map<Integer, List<Claimant>> tiers =
        claimants.stream()
            .collect(Collectors.groupingBy(Claimant::tier, TreeMap::new, Collectors.toList()));
    Map<String, Long> shares = new HashMap<>();
    long left = fen;
    for (List<Claimant> tier : tiers.values()) {
      long claimed = tier.stream().mapToLong(Claimant::fen).sum();
      long given = Math.min(left, claimed);
      share(tier, given, claimed, shares);
      left -= given;
    }
    return shares;
  }

  private static void share(
      List<Claimant> tier, long given, long claimed, Map<String, Long> shares) {
    List<Fraction> fractions = new ArrayList<>();
    long left = given;
    for (Claimant one : tier) {
      BigInteger[] exact =
          BigInteger.valueOf(given)
              .multiply(BigInteger.valueOf(one.fen()))
              .divideAndRemainder(BigInteger.valueOf(claimed));
      shares.put(one.accountNo(), exact[0].longValueExact());
      fractions.add(new Fraction(one, exact[1]));
      left -= exact[0].longValueExact();
    }
    // the sort is stable: of equal fractions the earlier stays ahead
    fractions.sort((a, b) -> b.left().compareTo(a.left()));
    fractions.stream()
        .limit(left)
        .forEach(one -> shares.merge(one.claimant().accountNo(), 1L, Long::sum));
  }
}
