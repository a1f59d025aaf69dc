/**
 * The main job, done as hard as it gets: lots open, many people bid at once, stores are killed,
 * lots close, and everything that was said is compared.
 *
 * <p>Invariant: a run is repeatable by its seed as far as threads allow, and its bidders behave as
 * people's clients do. It reads and writes nothing but HTTP, the bidders' logs, the exported files,
 * the topic, and (to know what outlived a fault) the streams on Redis' disk.
 */
@NullMarked
package org.fachui.system.mainjob;

import org.jspecify.annotations.NullMarked;
