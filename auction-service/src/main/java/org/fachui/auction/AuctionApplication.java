package org.fachui.auction;

import jakarta.ws.rs.ApplicationPath;
import org.fachui.platform.access.GuardedApplication;

/** Everything under {@code /auction/api}, as {@code api/openapi.yaml} has it. */
@ApplicationPath("api")
public class AuctionApplication extends GuardedApplication {}
