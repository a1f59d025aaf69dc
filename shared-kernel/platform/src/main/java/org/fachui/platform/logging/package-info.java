/**
 * Fields of log records: ids of cases, lots, batches and the like stand beside the message, so that
 * a log can be searched by them. No personal data, and nothing that leads to it.
 */
@NullMarked
package org.fachui.platform.logging;

import org.jspecify.annotations.NullMarked;
