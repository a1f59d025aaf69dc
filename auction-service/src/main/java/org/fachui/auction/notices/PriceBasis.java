package org.fachui.auction.notices;

/** On what a start price rests: a reference price, or shares of which no report can be made. */
public sealed interface PriceBasis permits CourtNotice.Price, NoReport {}
