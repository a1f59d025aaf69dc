package org.fachui.system.client;

import java.io.IOException;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.http.Site;

/** The platform's time as this machine sees it: own clock plus an offset measured once. */
public final class PlatformClock implements LongSupplier {

  private static final int SAMPLES = 5;

  private final InstantSource own;
  private final long offsetMs;

  private PlatformClock(InstantSource own, long offsetMs) {
    this.own = own;
    this.offsetMs = offsetMs;
  }

  /** Takes the sample with the shortest round trip. */
  public static PlatformClock measured(Site site, InstantSource own) throws IOException {
    long bestRoundTripMs = Long.MAX_VALUE;
    long offsetMs = 0;
    for (int i = 0; i < SAMPLES; i++) {
      long before = own.millis();
      Answer answer = site.ask(Request.get("/auction/api/time"));
      long after = own.millis();
      if (answer.status() != 200) {
        throw new IOException("the platform does not tell its time: " + answer.status());
      }
      if (after - before < bestRoundTripMs) {
        bestRoundTripMs = after - before;
        offsetMs = Json.parse(answer.text()).path("epochMs").asLong() - (before + after) / 2;
      }
    }
    return new PlatformClock(own, offsetMs);
  }

  @Override
  public long getAsLong() {
    return own.millis() + offsetMs;
  }
}
