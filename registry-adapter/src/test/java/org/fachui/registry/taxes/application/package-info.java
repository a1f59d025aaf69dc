@NullMarked
package org.fachui.registry.taxes.application;

import org.jspecify.annotations.NullMarked;
