package org.fachui.website.probe;

import jakarta.ws.rs.ApplicationPath;
import org.fachui.platform.access.GuardedApplication;

/** Everything under {@code /probe}. */
@ApplicationPath("probe")
public class ProbeApplication extends GuardedApplication {}
