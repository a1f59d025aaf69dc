package org.fachui.devstack.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The command {@code status}: what runs on a data folder and whether it answers. */
final class Status {
  private static final int CONNECT_MS_MAX = 1000;

  /** A server, how far its port is from the base port. */
  private record Kind(String name, int offset) {}

  private record Row(String name, int port, long pid, String state) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("payara", 0),
          new Kind("provider", 2),
          new Kind("redis", 3),
          new Kind("postgres", 4),
          new Kind("kafka", 5),
          new Kind("bank", 7),
          new Kind("bureaus", 8),
          new Kind("post", 10));

  private final Path data;

  Status(Path data) {
    this.data = data;
  }

  /**
   * Prints it.
   *
   * @return 0 when every server answers, 3 otherwise, as service managers do
   */
  int print(boolean json) {
    Optional<ProcessHandle> holder = Claim.holder(data);
    int base = Claim.port(data).orElse(0);
    PidFiles files = new PidFiles(data);
    List<Row> rows = KINDS.stream().map(kind -> row(files, kind, base)).toList();
    if (json) {
      printJson(holder, base, rows);
    } else {
      printTable(holder, base, rows);
    }
    boolean well =
        holder.isPresent() && rows.stream().allMatch(row -> row.state().equals("answers"));
    return well ? 0 : 3;
  }

  private static Row row(PidFiles files, Kind kind, int base) {
    int port = base + kind.offset();
    return files
        .running(kind.name())
        .map(
            handle ->
                new Row(
                    kind.name(), port, handle.pid(), answers(port) ? "answers" : "does not answer"))
        .orElse(new Row(kind.name(), port, 0, "does not run"));
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MS_MAX);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void printTable(Optional<ProcessHandle> holder, int base, List<Row> rows) {
    if (holder.isEmpty()) {
      System.out.println("Nothing runs on " + data + "; start it with ./fachui up.");
      return;
    }
    System.out.println(
        "Fachui runs at http://127.0.0.1:"
            + base
            + " (process "
            + holder.get().pid()
            + ", data "
            + data
            + ")");
    for (Row row : rows) {
      String pid = row.pid() == 0 ? "" : "process " + row.pid();
      System.out.printf(
          Locale.ROOT, "  %-10s port %-6d %-16s %s%n", row.name(), row.port(), pid, row.state());
    }
  }

  private void printJson(Optional<ProcessHandle> holder, int base, List<Row> rows) {
    String servers =
        rows.stream()
            .map(
                row ->
                    String.format(
                        Locale.ROOT,
                        "{\"name\":\"%s\",\"port\":%d,\"pid\":%s,\"state\":\"%s\"}",
                        row.name(),
                        row.port(),
                        row.pid() == 0 ? "null" : row.pid(),
                        row.state()))
            .collect(Collectors.joining(","));
    System.out.printf(
        Locale.ROOT,
        "{\"running\":%b,\"pid\":%s,\"address\":%s,\"data\":%s,\"servers\":[%s]}%n",
        holder.isPresent(),
        holder.map(handle -> Long.toString(handle.pid())).orElse("null"),
        holder.isPresent() ? Json.quote("http://127.0.0.1:" + base) : "null",
        Json.quote(data.toString()),
        servers);
  }
}
