@NullMarked
package org.fachui.registry.transfers.infrastructure;

import org.jspecify.annotations.NullMarked;
