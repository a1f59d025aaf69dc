/** {@code /taxes}: an estimate for the court's people. */
@NullMarked
package org.fachui.registry.taxes.web;

import org.jspecify.annotations.NullMarked;
