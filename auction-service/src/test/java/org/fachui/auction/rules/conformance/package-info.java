/** The public conformance cases of docs/conformance, asked of this platform's rules. */
@NullMarked
package org.fachui.auction.rules.conformance;

import org.jspecify.annotations.NullMarked;
