/** The stores as they are started, killed and started again. */
@NullMarked
package org.fachui.devstack.stores;

import org.jspecify.annotations.NullMarked;
