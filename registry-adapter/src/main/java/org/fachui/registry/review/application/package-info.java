/**
 * Opening a review, asking what is due, and asking for a bidder's eligibility. Knows the bureaus
 * and the store as ports only.
 */
@NullMarked
package org.fachui.registry.review.application;

import org.jspecify.annotations.NullMarked;
