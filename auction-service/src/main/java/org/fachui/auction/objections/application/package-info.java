/** Use cases of the objection desk and the port that they need. */
@NullMarked
package org.fachui.auction.objections.application;

import org.jspecify.annotations.NullMarked;
