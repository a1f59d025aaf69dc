package org.fachui.platform.startup;

/**
 * Fired once, synchronously, when the service's databases are durable and migrated. Observe it to
 * start what works in the background; order observers by {@code @Priority}. An exception that
 * leaves an observer keeps the service from starting.
 *
 * @param databases how many databases were migrated
 */
public record StoresReady(int databases) {}
