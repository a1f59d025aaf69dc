/**
 * The joint review (一门联审) before a sale: every bureau is asked what it holds on a property, and the
 * answers are kept with their dates. Also whether a person may buy a home.
 *
 * <p>Invariants: bureaus are asked in parallel and outside any transaction; an answer is stored
 * once and never changes; a bureau that is away is UNKNOWN and never taken for a good answer; what
 * was asked survives the process that asks.
 *
 * <p>It does not judge the answers: the court does.
 */
@NullMarked
package org.fachui.registry.review;

import org.jspecify.annotations.NullMarked;
