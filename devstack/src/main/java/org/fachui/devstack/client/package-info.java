/**
 * The auction service as a client sees it: JSON over HTTP with a bearer token. Seed and robots use
 * it; it knows no class of the service.
 */
@NullMarked
package org.fachui.devstack.client;

import org.jspecify.annotations.NullMarked;
