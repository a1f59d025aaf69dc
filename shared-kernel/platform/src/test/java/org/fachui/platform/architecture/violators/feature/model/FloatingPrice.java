package org.fachui.platform.architecture.violators.feature.model;

/** Violates both floating point rules. */
public record FloatingPrice(double yuan) {}
