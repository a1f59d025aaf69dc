/**
 * All bureaus in one small server that misbehaves when it is told to, and keeps a log of its own.
 */
@NullMarked
package org.fachui.registry.bureaus;

import org.jspecify.annotations.NullMarked;
