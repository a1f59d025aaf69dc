@NullMarked
package org.fachui.auction.enrolment.web;

import org.jspecify.annotations.NullMarked;
