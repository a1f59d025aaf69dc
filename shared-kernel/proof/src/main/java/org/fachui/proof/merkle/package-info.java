/**
 * Append-only Merkle trees as in RFC 9162 (Certificate Transparency 2.0) over SHA-256: leaves are
 * hashed with the prefix 0x00, inner nodes with 0x01.
 *
 * <p>Invariants: a tree only grows; the root, an inclusion path and a consistency path can be had
 * for every size that it ever had, in logarithmic time, from stored levels.
 *
 * <p>Does not store anything on disk, does not sign, and does not know what a leaf means.
 */
@NullMarked
package org.fachui.proof.merkle;

import org.jspecify.annotations.NullMarked;
