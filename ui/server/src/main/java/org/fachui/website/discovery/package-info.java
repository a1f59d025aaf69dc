/**
 * What search engines and links from elsewhere find: heads of lots' pages, sitemap, robots.txt.
 *
 * <p>Invariants: a page never waits long for the auction service, and is there without it; what is
 * written into a page is data and cannot become markup or a script; a drill is not offered to
 * search engines as a sale.
 *
 * <p>It knows of a lot only what the public contract says of it.
 */
@NullMarked
package org.fachui.website.discovery;

import org.jspecify.annotations.NullMarked;
