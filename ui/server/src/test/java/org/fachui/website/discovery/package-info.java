/** What search engines find, with an auction service that is made up. */
@NullMarked
package org.fachui.website.discovery;

import org.jspecify.annotations.NullMarked;
