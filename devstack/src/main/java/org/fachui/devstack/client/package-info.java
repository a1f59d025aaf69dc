/**
 * The services and the simulators as a client sees them: JSON over HTTP, with a bearer token where
 * one is asked for. Seed and robots use it; it knows no class of a service.
 */
@NullMarked
package org.fachui.devstack.client;

import org.jspecify.annotations.NullMarked;
