/**
 * Reads request bodies strictly: bounded in size, exact in type, with the field named in every
 * refusal. The body of an answer from outside is bounded here too.
 *
 * <p>Invariants: a JSON body either becomes the record it was declared as, member by member, or is
 * refused with 400 and a JSON pointer; a number is never taken from text, never rounded and never
 * clipped; unknown and repeated members are refused.
 *
 * <p>It does not check what the values mean: ranges and rules belong to Bean Validation and to the
 * features.
 */
@NullMarked
package org.fachui.platform.requests;

import org.jspecify.annotations.NullMarked;
