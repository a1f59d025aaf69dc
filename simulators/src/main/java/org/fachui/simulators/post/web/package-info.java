/** The contract of the gateway, the register for an oracle, and the page with what arrived. */
@NullMarked
package org.fachui.simulators.post.web;

import org.jspecify.annotations.NullMarked;
