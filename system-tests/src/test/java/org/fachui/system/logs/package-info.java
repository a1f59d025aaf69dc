/** What the servers wrote down while everything else was tested. */
@NullMarked
package org.fachui.system.logs;

import org.jspecify.annotations.NullMarked;
