@NullMarked
package org.fachui.registry.taxes.model;

import org.jspecify.annotations.NullMarked;
