/**
 * Transfers over HTTP, as {@code api/openapi.yaml} has them.
 *
 * <p>Invariants: a buyer sees the own transfers only, a court's people those of their court;
 * another's is not found. Nothing is decided here.
 */
@NullMarked
package org.fachui.registry.transfers.web;

import org.jspecify.annotations.NullMarked;
