/** The objection desk over HTTP. */
@NullMarked
package org.fachui.auction.objections.web;

import org.jspecify.annotations.NullMarked;
