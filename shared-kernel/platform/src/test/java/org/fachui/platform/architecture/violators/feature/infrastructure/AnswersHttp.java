package org.fachui.platform.architecture.violators.feature.infrastructure;

import jakarta.ws.rs.Path;

/** Violates HTTP_ONLY_AT_THE_EDGE. */
@Path("/nowhere")
public final class AnswersHttp {}
