/**
 * The simulated bank over HTTP: the contract below {@code /banks}, signed; what only a simulation
 * has below {@code /sim}, unsigned and on this machine only.
 *
 * <p>Invariants: bodies and the requests under way are bounded; a signature is checked before
 * anything else happens; a refusal is a problem out of the contract's list; whatever misbehaviour
 * there is stands between a finished deed and its answer, never inside the deed.
 */
@NullMarked
package org.fachui.simulators.bank.web;

import org.jspecify.annotations.NullMarked;
