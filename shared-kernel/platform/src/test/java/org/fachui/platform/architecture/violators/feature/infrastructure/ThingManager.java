package org.fachui.platform.architecture.violators.feature.infrastructure;

/** Violates NO_EMPTY_NAMES. */
public final class ThingManager {}
