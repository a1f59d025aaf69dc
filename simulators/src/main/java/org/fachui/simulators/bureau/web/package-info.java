/**
 * The bureaus over HTTP: the contract below {@code /bureaus}, signed; what only a simulation has
 * below {@code /sim}, unsigned and on this machine only.
 *
 * <p>Invariant: a refusal is a problem out of the contract's list.
 */
@NullMarked
package org.fachui.simulators.bureau.web;

import org.jspecify.annotations.NullMarked;
