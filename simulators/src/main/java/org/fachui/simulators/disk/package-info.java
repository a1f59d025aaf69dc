/**
 * A register's file: lines that are only ever added, on disk before anybody is told.
 *
 * <p>Invariant: after a crash at any instant the file holds every group of lines that was
 * acknowledged, whole, and nothing after a torn one. It does not know what the lines mean.
 */
@NullMarked
package org.fachui.simulators.disk;

import org.jspecify.annotations.NullMarked;
