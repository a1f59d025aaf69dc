package org.fachui.system.access;

import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.MethodInfo;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds what a WAR answers to by its byte code: JAX-RS resources, servlets, WebSocket endpoints, in
 * its classes and in every library it carries.
 */
final class WarScan {

  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
  private static final Pattern MAPPED =
      Pattern.compile("<url-pattern>\\s*([^<\\s]+)\\s*</url-pattern>");

  private final String context;
  private final String mark;
  private final Set<Endpoint> found = new TreeSet<>();

  private WarScan(String context, String mark) {
    this.context = context;
    this.mark = mark;
  }

  /**
   * Scans one WAR.
   *
   * @param folder where it is unpacked to
   * @param context its context path, such as {@code /auction}
   */
  static Set<Endpoint> of(Path war, Path folder, String context) throws IOException {
    WarScan scan = new WarScan(context, "");
    try (ScanResult classes = classes(war, folder)) {
      scan.resources(classes);
      scan.servlets(classes);
      scan.sockets(classes);
    }
    scan.descriptor(folder.resolve("WEB-INF/web.xml"));
    return scan.found;
  }

  /**
   * Finds the JAX-RS methods that carry a further annotation, or whose class does.
   *
   * @param mark the annotation's full name
   */
  static Set<Endpoint> marked(Path war, Path folder, String context, String mark)
      throws IOException {
    WarScan scan = new WarScan(context, mark);
    try (ScanResult classes = classes(war, folder)) {
      scan.resources(classes);
    }
    return scan.found;
  }

  private static ScanResult classes(Path war, Path folder) throws IOException {
    return new ClassGraph()
        .overrideClasspath(unpacked(war, folder))
        .enableClassInfo()
        .enableMethodInfo()
        .enableAnnotationInfo()
        .ignoreClassVisibility()
        .ignoreMethodVisibility()
        .disableRuntimeInvisibleAnnotations()
        .scan();
  }

  private static List<String> unpacked(Path war, Path folder) throws IOException {
    List<String> classPath = new ArrayList<>(List.of(folder + "/WEB-INF/classes"));
    try (ZipFile zip = new ZipFile(war.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        String name = entry.getName();
        if (name.startsWith("WEB-INF/")) {
          Path target = folder.resolve(name);
          Files.createDirectories(target.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.write(target, in.readAllBytes());
          }
          if (name.endsWith(".jar")) {
            classPath.add(target.toString());
          }
        }
      }
    }
    return classPath;
  }

  private void resources(ScanResult classes) {
    List<String> roots = new ArrayList<>();
    for (ClassInfo application :
        classes.getClassesWithAnnotation("jakarta.ws.rs.ApplicationPath")) {
      roots.add(text(application.getAnnotationInfo("jakarta.ws.rs.ApplicationPath"), "value"));
    }
    for (ClassInfo resource : classes.getClassesWithAnnotation("jakarta.ws.rs.Path")) {
      String path = text(resource.getAnnotationInfo("jakarta.ws.rs.Path"), "value");
      for (MethodInfo method : resource.getMethodInfo()) {
        if (mark.isEmpty() || resource.hasAnnotation(mark) || method.hasAnnotation(mark)) {
          roots.forEach(root -> method(root, path, method));
        }
      }
    }
  }

  private void method(String root, String path, MethodInfo method) {
    AnnotationInfo own = method.getAnnotationInfo("jakarta.ws.rs.Path");
    String below = own == null ? "" : text(own, "value");
    boolean named = false;
    for (AnnotationInfo annotation : method.getAnnotationInfo()) {
      if (annotation.getName().startsWith("jakarta.ws.rs.")
          && METHODS.contains(simpleName(annotation))) {
        found.add(Endpoint.of(simpleName(annotation), context, root, path, below));
        named = true;
      }
    }
    if (own != null && !named) {
      found.add(Endpoint.of("LOCATOR", context, root, path, below));
    }
  }

  private static String simpleName(AnnotationInfo annotation) {
    return annotation.getName().substring(annotation.getName().lastIndexOf('.') + 1);
  }

  private void servlets(ScanResult classes) {
    for (ClassInfo servlet :
        classes.getClassesWithAnnotation("jakarta.servlet.annotation.WebServlet")) {
      AnnotationInfo info = servlet.getAnnotationInfo("jakarta.servlet.annotation.WebServlet");
      for (String member : List.of("value", "urlPatterns")) {
        if (info.getParameterValues().getValue(member) instanceof Object[] patterns) {
          for (Object pattern : patterns) {
            found.add(Endpoint.of(Endpoint.ANY, context, pattern.toString()));
          }
        }
      }
    }
  }

  private void sockets(ScanResult classes) {
    for (ClassInfo socket :
        classes.getClassesWithAnnotation("jakarta.websocket.server.ServerEndpoint")) {
      AnnotationInfo info = socket.getAnnotationInfo("jakarta.websocket.server.ServerEndpoint");
      found.add(Endpoint.of("SOCKET", context, text(info, "value")));
    }
  }

  private void descriptor(Path webXml) throws IOException {
    if (Files.exists(webXml)) {
      String text = Files.readString(webXml);
      Matcher servlets =
          Pattern.compile("<servlet-mapping>.*?</servlet-mapping>", Pattern.DOTALL).matcher(text);
      while (servlets.find()) {
        Matcher pattern = MAPPED.matcher(servlets.group());
        while (pattern.find()) {
          found.add(Endpoint.of(Endpoint.ANY, context, pattern.group(1)));
        }
      }
    }
  }

  private static String text(AnnotationInfo annotation, String member) {
    Object value = annotation.getParameterValues().getValue(member);
    return value == null ? "" : value.toString();
  }
}
