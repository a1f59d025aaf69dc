/**
 * A bidder as the platform asks him to be: makes and keeps the key of a bid before sending it,
 * repeats with the same key, resolves what is not known, and writes down for himself what he sent
 * and what he was told.
 *
 * <p>Invariant: the log of a bidder is written before the request leaves and before an answer is
 * acted on; it holds nothing that the service did not say to this bidder. The client knows the
 * contract ({@code auction-service/api/openapi.yaml}) and no class of the service, and it judges
 * nothing: that is the oracle's part.
 */
@NullMarked
package org.fachui.system.client;

import org.jspecify.annotations.NullMarked;
