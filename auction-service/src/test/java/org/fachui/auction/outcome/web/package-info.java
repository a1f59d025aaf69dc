@NullMarked
package org.fachui.auction.outcome.web;

import org.jspecify.annotations.NullMarked;
