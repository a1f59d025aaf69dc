/**
 * The outcome over HTTP: for everybody, for the buyer, for the court, and for the other services.
 */
@NullMarked
package org.fachui.auction.outcome.web;

import org.jspecify.annotations.NullMarked;
