package org.fachui.devstack.payara;

import java.nio.file.Path;

/**
 * A WAR to deploy.
 *
 * @param name the application's name and, unless the WAR says otherwise, its context
 * @param file the built WAR
 * @param probe a path that answers 200 when this very WAR is ready, such as {@code
 *     /auction/api/time}
 */
public record War(String name, Path file, String probe) {}
