/** Enrolment and outcome with the real stores and engine, beside peers that misbehave. */
@NullMarked
package org.fachui.auction.enrolment.engine;

import org.jspecify.annotations.NullMarked;
