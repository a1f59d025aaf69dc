package org.fachui.auction.bidding.web;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.auction.bidding.application.StoreAway;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemResponses;

/** A store that is away is not the caller's fault, and not for long. */
@Provider
public class StoreAwayMapper implements ExceptionMapper<StoreAway> {
  private static final Logger LOG = Logger.getLogger(StoreAwayMapper.class.getName());

  @Override
  public Response toResponse(StoreAway away) {
    LOG.log(Level.FINE, "answered 503", away);
    return ProblemResponses.of(
        Problem.unavailable("STORE_AWAY", "A store is away; try again.").build());
  }
}
