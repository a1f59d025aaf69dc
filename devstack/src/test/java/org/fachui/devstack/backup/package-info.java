@NullMarked
package org.fachui.devstack.backup;

import org.jspecify.annotations.NullMarked;
