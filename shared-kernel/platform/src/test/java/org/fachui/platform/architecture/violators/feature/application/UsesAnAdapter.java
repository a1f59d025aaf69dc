package org.fachui.platform.architecture.violators.feature.application;

import org.fachui.platform.architecture.violators.feature.infrastructure.AnswersHttp;

/** Violates APPLICATION_KNOWS_NO_ADAPTER. */
public record UsesAnAdapter(AnswersHttp adapter) {}
