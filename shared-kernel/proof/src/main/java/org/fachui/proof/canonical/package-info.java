/**
 * JSON in one spelling: the canonical form of RFC 8785 (JCS), for whatever is hashed or signed.
 *
 * <p>Invariants: a value that exists can be written, and equal values are written to equal bytes.
 * Numbers are exact integers of at most 2<sup>53</sup> − 1 in magnitude, so that a browser reads
 * the same; fractions and exponents are refused. Names of an object are unique and ordered by their
 * UTF-16 code units. Text is well-formed Unicode.
 *
 * <p>Does not map JSON to Java objects and does not know what a document means.
 */
@NullMarked
package org.fachui.proof.canonical;

import org.jspecify.annotations.NullMarked;
