/**
 * RFC 9457 problems: the one shape in which every fault leaves a service, also those that the
 * container or the JAX-RS runtime answers by itself.
 *
 * <p>Invariants: a problem never carries personal data, a stack trace or a message that was not
 * written for the caller; {@code type} is always {@code /problems/} and the reason in lower case
 * with hyphens.
 *
 * <p>It does not decide anything: which rule refused, and with which inputs, is the business of the
 * feature that refuses.
 */
@NullMarked
package org.fachui.platform.problems;

import org.jspecify.annotations.NullMarked;
