package org.fachui.auction.opendata;

/** What is counted of a court, in the order of the columns of {@link CourtCounts}' query. */
enum Count {
  COURTS,
  COURTS_ONLINE,
  ANNOUNCED,
  CLOSED,
  UNDONE,
  SOLD,
  UNSOLD,
  START_FEN,
  PRICE_FEN,
  APPRAISAL_FEN,
  APPRAISED_PRICE_FEN,
  BIDS,
  PROVEN,
  INCIDENTS,
  NOTICED_SOLD,
  CONFIRMED,
  PAID,
  RULED,
  SERVED,
  DEFAULTED,
  PROPERTIES,
  PROPERTIES_ONLINE,
  CORRUPTION,
  CORRUPTION_UPHELD,
  FALSE_AUCTION,
  FALSE_AUCTION_UPHELD
}
