/** Complaints: what is recorded, and who may say what was found. */
@NullMarked
package org.fachui.auction.complaints;

import org.jspecify.annotations.NullMarked;
