@NullMarked
package org.fachui.registry.review.application;

import org.jspecify.annotations.NullMarked;
