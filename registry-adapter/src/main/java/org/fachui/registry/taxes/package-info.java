/**
 * The taxes on a court's sale of real estate, before the tax bureau has assessed them: by dated
 * tables, each line with who owes it by law, who pays it first, and the article.
 *
 * <p>Invariants: whole fen, half up, never from a rounded ratio; a date for which there is no table
 * is refused and not guessed at.
 *
 * <p>It binds nobody: the tax bureau's assessment counts.
 */
@NullMarked
package org.fachui.registry.taxes;

import org.jspecify.annotations.NullMarked;
