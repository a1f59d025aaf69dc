@NullMarked
package org.fachui.registry.transfers.model;

import org.jspecify.annotations.NullMarked;
