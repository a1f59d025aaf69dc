/**
 * The bureaus in a process of their own: the ones that registry-adapter talks to on a developer's
 * machine.
 *
 * <p>One engine implements the contract {@code registry-adapter/api/bureau.yaml} for land registry,
 * tax, housing, water, power and gas; a bureau is a profile: what it answers and when it enters.
 * The register outlives the process, and an oracle reads it and compares it with what the platform
 * claims. It misbehaves by seed.
 *
 * <p>It shares no code with what it judges; also the taxes are computed by a table of its own. It
 * knows only the people and units that it was told of.
 */
@NullMarked
package org.fachui.simulators.bureau;

import org.jspecify.annotations.NullMarked;
