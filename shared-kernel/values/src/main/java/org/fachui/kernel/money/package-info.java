/**
 * Money: whole fen (分), never floating point, never silently overflowing.
 *
 * <p>Does not know currencies other than the renminbi, and divides only by {@link ProRata}, which
 * loses no fen; who shares what is a rule of its own.
 */
@NullMarked
package org.fachui.kernel.money;

import org.jspecify.annotations.NullMarked;
