@NullMarked
package org.fachui.auction.enrolment.model;

import org.jspecify.annotations.NullMarked;
