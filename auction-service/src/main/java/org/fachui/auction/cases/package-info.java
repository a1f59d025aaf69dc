/**
 * Cases (执行案件) of the courts with their parties.
 *
 * <p>Invariants: a case number (案号) is stored in its one normal form and once only; a case belongs
 * to the court that its number names; another court's people do not learn that it exists. Parties
 * are personal data: they are answered to the court's people and stand in no log and no address.
 *
 * <p>It does not know lots beyond listing them, and decides nothing about bidding.
 */
@NullMarked
package org.fachui.auction.cases;

import org.jspecify.annotations.NullMarked;
