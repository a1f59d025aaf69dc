/**
 * The service as a whole under test: its WAR in Payara Micro, and the house's rules over its
 * classes.
 */
@NullMarked
package org.fachui.registry;

import org.jspecify.annotations.NullMarked;
