/**
 * The built pages: files of {@code ui/app/dist}, held in memory with their gzipped form.
 *
 * <p>Invariants: only what was in the build can be served, so that no path leads elsewhere; a
 * page's address answers with {@code index.html}, an address of a service never does.
 *
 * <p>It does not build the pages.
 */
@NullMarked
package org.fachui.website.pages;

import org.jspecify.annotations.NullMarked;
