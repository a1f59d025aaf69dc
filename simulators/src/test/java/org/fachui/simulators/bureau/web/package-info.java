@NullMarked
package org.fachui.simulators.bureau.web;

import org.jspecify.annotations.NullMarked;
