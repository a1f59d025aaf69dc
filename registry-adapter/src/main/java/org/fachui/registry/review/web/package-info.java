/** {@code /reviews} for the court's people and the auction service, {@code /eligibility} for it. */
@NullMarked
package org.fachui.registry.review.web;

import org.jspecify.annotations.NullMarked;
