@NullMarked
package org.fachui.registry.messages;

import org.jspecify.annotations.NullMarked;
