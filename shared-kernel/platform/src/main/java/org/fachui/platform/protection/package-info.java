/**
 * Personal data at rest: fields are encrypted, and found again by a keyed hash.
 *
 * <p>Invariants: a field opens only for what it was sealed for, so that a value moved to another
 * row or column does not open there; every sealed field names its key, so that keys can change
 * while old fields stay readable; keys stand in one file outside the database, and without it
 * nothing can be read: it belongs to every backup.
 *
 * <p>It does not decide what is personal, nor who may read it.
 */
@NullMarked
package org.fachui.platform.protection;

import org.jspecify.annotations.NullMarked;
