package org.fachui.auction.bidding.simulation;

/** One thing that must not be. */
record Violation(Figure figure, String what) {}
