/**
 * The house's architecture rules, for every module's tests.
 *
 * <p>Each rule has a deliberate violator below {@code violators}; {@link HouseRulesTest} proves
 * with it that the rule can fail. The rules know package names only, nothing of a service.
 */
@NullMarked
package org.fachui.platform.architecture;

import org.jspecify.annotations.NullMarked;
