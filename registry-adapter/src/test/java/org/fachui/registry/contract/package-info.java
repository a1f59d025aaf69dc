/**
 * Holds the classes of this service against its contract, {@code api/openapi.yaml}: every path,
 * method and role, both ways.
 */
@NullMarked
package org.fachui.registry.contract;

import org.jspecify.annotations.NullMarked;
