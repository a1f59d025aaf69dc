/**
 * The saga against bureaus that misbehave, on real PostgreSQL. What is asserted is what the
 * bureaus' own log and register say.
 */
@NullMarked
package org.fachui.registry.transfers.engine;

import org.jspecify.annotations.NullMarked;
