package org.fachui.devstack.processes;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The command line of a child JVM of the same version and with our own class path. */
public final class JavaCommand {
  private JavaCommand() {}

  /**
   * The command that runs this class.
   *
   * @param main the class to run
   * @param options options of the JVM
   */
  public static List<String> of(Class<?> main, List<String> options) {
    return of(main.getName(), options);
  }

  /**
   * The command that runs the class of this name.
   *
   * @param main name of the class to run
   * @param options options of the JVM
   */
  public static List<String> of(String main, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(), main));
    return command;
  }

  /** The program {@code java} that runs us. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * What we were loaded from: the launcher's loader in `./fachui`, the JVM's class path elsewhere.
   */
  public static String classPath() {
    ClassLoader loader = JavaCommand.class.getClassLoader();
    if (loader instanceof URLClassLoader ours) {
      return Arrays.stream(ours.getURLs())
          .map(JavaCommand::file)
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }

  private static String file(URL url) {
    return Path.of(URI.create(url.toString())).toString();
  }
}
