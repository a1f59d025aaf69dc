package org.fachui.auction.rules;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What is judged before a lot is published.
 *
 * @param appraisalFen appraised or market price; empty if there is none
 * @param startPriceFen start price, which is the reserve (起拍价即保留价)
 * @param depositFen bid deposit; empty if none is asked for, as in a drill
 * @param durationMs length of bidding
 * @param disclosed codes of the disclosures given, {@code NJA-13-1} to {@code NJA-13-10}
 * @param warned codes of the warnings given, {@code NJA-14-1} to {@code NJA-14-7}
 * @param courtPerson subject of the publishing court's person, who must not bid
 * @param bidders subjects of those who are to be qualified
 */
public record PublicationFacts(
    OptionalLong appraisalFen,
    long startPriceFen,
    OptionalLong depositFen,
    long durationMs,
    Set<String> disclosed,
    Set<String> warned,
    Optional<String> courtPerson,
    Set<String> bidders) {
  public PublicationFacts {
    disclosed = Set.copyOf(disclosed);
    warned = Set.copyOf(warned);
    bidders = Set.copyOf(bidders);
  }
}
