/** The proof that the service writes, read by the verifier that anybody has. */
@NullMarked
package org.fachui.payout.proof;

import org.jspecify.annotations.NullMarked;
