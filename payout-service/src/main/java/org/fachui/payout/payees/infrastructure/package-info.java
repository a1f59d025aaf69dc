/**
 * Claims files on a disk and claims in PostgreSQL.
 *
 * <p>Invariants: a file is kept only while it is being taken, readable to nobody else; rows go to
 * the database by COPY and come out of it by cursor.
 */
@NullMarked
package org.fachui.payout.payees.infrastructure;

import org.jspecify.annotations.NullMarked;
