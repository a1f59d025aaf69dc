package org.fachui.devstack.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.fachui.devstack.payara.Jit;
import org.fachui.devstack.processes.StackFailure;

/**
 * How a stack is started.
 *
 * @param home the root of the working copy, whose built WARs are deployed
 * @param data where the stack keeps everything
 * @param software where unpacked programs (PostgreSQL, Redis) are kept; may be shared by stacks
 * @param port base port
 * @param drill drill mode: personas, compressed time
 * @param jit how Payara's JVM compiles
 * @param heapMb Payara's largest heap, in MiB
 * @param settings of the services beyond what the stack sets, as environment variables
 */
public record StackOptions(
    Path home,
    Path data,
    Path software,
    int port,
    boolean drill,
    Jit jit,
    int heapMb,
    Map<String, String> settings) {
  private static final int PORT = 8080;
  private static final int HEAP_MB = 1024;

  /** Makes the paths absolute. */
  public StackOptions {
    home = home.toAbsolutePath().normalize();
    data = data.toAbsolutePath().normalize();
    software = software.toAbsolutePath().normalize();
    settings = Map.copyOf(settings);
  }

  /** What `./fachui up` uses: port 8080, data in {@code .fachui}, drill mode, a quick start. */
  public static StackOptions defaults() {
    return defaults(findHome());
  }

  /** The same for a working copy that is known. */
  public static StackOptions defaults(Path home) {
    Path data = home.resolve(".fachui");
    return new StackOptions(
        home, data, data.resolve("software"), PORT, true, Jit.QUICK_START, HEAP_MB, Map.of());
  }

  /** The working copy that we run in: the nearest folder above with the launcher in it. */
  public static Path findHome() {
    String told = System.getProperty("fachui.home");
    if (told != null) {
      return Path.of(told);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("shared-kernel")) && Files.exists(at.resolve("pom.xml"))) {
        return at;
      }
    }
    throw new StackFailure("Run this inside the working copy: no folder above holds the sources.");
  }

  /** Another base port. */
  public StackOptions withPort(int other) {
    return new StackOptions(home, data, software, other, drill, jit, heapMb, settings);
  }

  /** Another data folder, with its own copy of the programs. */
  public StackOptions withData(Path other) {
    return new StackOptions(
        home, other, other.resolve("software"), port, drill, jit, heapMb, settings);
  }

  /** Programs shared with other stacks, so that they are not unpacked again. */
  public StackOptions withSoftware(Path other) {
    return new StackOptions(home, data, other, port, drill, jit, heapMb, settings);
  }

  /** Another way to compile. */
  public StackOptions withJit(Jit other) {
    return new StackOptions(home, data, software, port, drill, other, heapMb, settings);
  }

  /** Another largest heap of Payara, in MiB. */
  public StackOptions withHeapMb(int other) {
    return new StackOptions(home, data, software, port, drill, jit, other, settings);
  }

  /** The same with one more setting of the services. */
  public StackOptions withSetting(String variable, String value) {
    Map<String, String> more = new TreeMap<>(settings);
    more.put(variable, value);
    return new StackOptions(home, data, software, port, drill, jit, heapMb, more);
  }

  /** Drill mode on or off. */
  public StackOptions withDrill(boolean other) {
    return new StackOptions(home, data, software, port, other, jit, heapMb, settings);
  }
}
