package org.fachui.platform.architecture.violators.cycle.left;

import org.fachui.platform.architecture.violators.cycle.right.KnowsLeft;
import org.jspecify.annotations.Nullable;

/** One half of a circle. */
public record KnowsRight(@Nullable KnowsLeft left) {}
