/** The auction service's door for bids and streams beside the container's. */
@NullMarked
package org.fachui.system.door;

import org.jspecify.annotations.NullMarked;
