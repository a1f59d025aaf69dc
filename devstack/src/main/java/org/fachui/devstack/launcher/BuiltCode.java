package org.fachui.devstack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Classes that the build has made, run in this JVM or in one of their own. */
final class BuiltCode {
  private final Path home;

  BuiltCode(Path home) {
    this.home = home;
  }

  /** Loads the stack's commands over the libraries beside them and runs {@code up}. */
  void up(Arguments arguments, Progress progress, Claim claim) {
    List<Path> path = new ArrayList<>(List.of(home.resolve("devstack/target/classes")));
    path.addAll(libraries());
    call(
        path,
        "org.fachui.devstack.cli.Up",
        "run",
        new Class<?>[] {Path.class, Arguments.class, Progress.class, Claim.class},
        home,
        arguments,
        progress,
        claim);
  }

  /** Whether the stack's commands are built, however old: a backup must not disturb what runs. */
  boolean hasStack() {
    return Files.exists(home.resolve("devstack/target/classes/org/fachui/devstack/backup"))
        && Files.isDirectory(home.resolve("devstack/target/lib"));
  }

  /** Takes a backup or puts one back. */
  void backup(Arguments arguments) {
    List<Path> path = new ArrayList<>(List.of(home.resolve("devstack/target/classes")));
    path.addAll(libraries());
    call(
        path,
        "org.fachui.devstack.backup.BackupCommand",
        arguments.command(),
        new Class<?>[] {Path.class, Arguments.class},
        home,
        arguments);
  }

  /** Runs the verifier, which ends this JVM with its own exit code. */
  void verify(List<String> words) {
    call(
        List.of(
            home.resolve("shared-kernel/proof/target/classes"),
            home.resolve("shared-kernel/proof/target/lib/bcprov.jar"),
            home.resolve("shared-kernel/values/target/classes")),
        "org.fachui.proof.command.Verify",
        "main",
        new Class<?>[] {String[].class},
        (Object) words.toArray(String[]::new));
  }

  /** The class path of the benchmarks, for a JVM of their own. */
  List<Path> benchClassPath() {
    List<Path> path =
        new ArrayList<>(
            List.of(
                home.resolve("system-tests/target/classes"),
                home.resolve("devstack/target/classes")));
    path.addAll(libraries());
    return path;
  }

  private List<Path> libraries() {
    try (Stream<Path> jars = Files.list(home.resolve("devstack/target/lib"))) {
      return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void call(
      List<Path> path, String type, String method, Class<?>[] types, Object... values) {
    URL[] urls = path.stream().map(BuiltCode::url).toArray(URL[]::new);
    // never closed: the code that is loaded here goes on until this JVM ends
    ClassLoader loader = new URLClassLoader("built", urls, BuiltCode.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    try {
      Class.forName(type, true, loader).getMethod(method, types).invoke(null, values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new Refusal(Refusal.FAILED, "The build has no " + type + ": " + e.getMessage() + ".");
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
