package org.fachui.platform.architecture.violators.cycle.right;

import org.fachui.platform.architecture.violators.cycle.left.KnowsRight;
import org.jspecify.annotations.Nullable;

/** The other half. */
public record KnowsLeft(@Nullable KnowsRight right) {}
