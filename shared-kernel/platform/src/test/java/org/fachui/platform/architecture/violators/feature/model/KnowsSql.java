package org.fachui.platform.architecture.violators.feature.model;

import java.sql.Connection;

/** Violates MODEL_IS_PLAIN. */
public record KnowsSql(Connection connection) {}
