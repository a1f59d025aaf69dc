/**
 * What a rule of law is in code: an id, a citation, its parameters and the answer that it gives.
 *
 * <p>Invariants: rules are immutable values, a rule set holds each id once and stands in one order
 * for ever, facts are integers of at most 2^53 − 1 in size, strings or booleans, so that a set has
 * one canonical form that can be hashed.
 *
 * <p>This package holds no rule of any service and judges nothing: the services keep their rule
 * sets and the pure functions that apply them.
 */
@NullMarked
package org.fachui.kernel.rules;

import org.jspecify.annotations.NullMarked;
