/** What an enrolment is, who is refused and in which order, and how it stands. Plain Java. */
@NullMarked
package org.fachui.auction.enrolment.model;

import org.jspecify.annotations.NullMarked;
