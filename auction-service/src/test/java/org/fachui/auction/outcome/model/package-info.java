@NullMarked
package org.fachui.auction.outcome.model;

import org.jspecify.annotations.NullMarked;
