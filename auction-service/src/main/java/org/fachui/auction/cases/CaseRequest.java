package org.fachui.auction.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case to file; the contract's {@code CaseRequest}. */
public record CaseRequest(
    String caseNumber,
    String cause,
    @Nullable Long claimFen,
    @Nullable String instrument,
    List<PartyView> parties) {}
