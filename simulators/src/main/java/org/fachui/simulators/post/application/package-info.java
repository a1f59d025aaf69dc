/** Takes messages, brings them to phones, reports. */
@NullMarked
package org.fachui.simulators.post.application;

import org.jspecify.annotations.NullMarked;
