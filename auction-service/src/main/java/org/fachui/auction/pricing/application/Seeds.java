package org.fachui.auction.pricing.application;

/** Where the seeds of drawings come from. A port, so that a test can know them. */
public interface Seeds {
  /** 256 bits that nobody can guess, as 64 lower-case hex digits. */
  String next();
}
