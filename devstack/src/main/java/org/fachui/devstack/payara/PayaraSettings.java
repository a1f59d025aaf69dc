package org.fachui.devstack.payara;

import java.nio.file.Path;
import java.util.List;

/**
 * What Payara is started with.
 *
 * @param name what people call the server; also the name of its log
 * @param jar Payara Micro's own jar
 * @param root where it is unpacked; the same at every start
 * @param port of the website and services
 * @param wars what it serves
 * @param jit how its JVM compiles
 * @param heapMb its largest heap, in MiB
 */
public record PayaraSettings(
    String name, Path jar, Path root, int port, List<War> wars, Jit jit, int heapMb) {
  /** Copies the list. */
  public PayaraSettings {
    wars = List.copyOf(wars);
  }
}
