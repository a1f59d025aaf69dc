package org.fachui.system.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fachui.devstack.processes.Waiting;
import org.fachui.system.client.DrillLot;
import org.fachui.system.http.Json;
import org.fachui.system.http.Request;
import org.fachui.system.stack.SystemStack;

/**
 * Valid requests about messages. Everybody begins with an address of his own and later confirms it:
 * rows are walked role by role, so that addresses come back in the order in which they were given.
 */
final class NoticeRequests {
  private static final Pattern PATHS =
      Pattern.compile(
          "/auction/api/(my/notices.*|my/messages|messages/.*|sms/reports|lots/[^/]*/reminder)");
  private static final Pattern CODE = Pattern.compile("确认码是 ([0-9]{6})");
  private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(30);

  private final URI post;
  private final String key;
  private final UUID announced;
  private final Queue<String> addresses = new ArrayDeque<>();
  private int given;

  NoticeRequests(SystemStack system) throws IOException {
    this.post = system.stack().post().url();
    this.key = system.stack().post().key();
    this.announced =
        system
            .desk()
            .publish(
                new DrillLot(
                    "Access walk: opens in an hour",
                    1_000_000,
                    10_000,
                    Duration.ofHours(1),
                    Duration.ofHours(1),
                    Map.of("li", 0)));
  }

  static boolean areOf(String path) {
    return PATHS.matcher(path).matches();
  }

  /** The request of one row of the table. */
  Request of(String method, String path) throws IOException {
    Request plain =
        Request.of(
            method, path.replace("{channel}", "email").replace("{lotId}", announced.toString()));
    return switch (method + " " + path.replaceFirst("^/auction/api", "")) {
      case "PUT /my/notices" ->
          plain.json("{\"language\":\"ZH\",\"email\":[\"REMINDER\"],\"sms\":[]}");
      case "PUT /my/notices/{channel}" -> plain.json(address());
      case "POST /my/notices/{channel}/confirmation" ->
          plain.json("{\"code\":\"" + code(addresses.remove()) + "\"}");
      case "POST /sms/reports" -> report(plain);
      default -> plain;
    };
  }

  /** The first is nobody's: it is asked for without a sign-in. */
  private String address() {
    String address = given++ == 0 ? "" : "walk-" + UUID.randomUUID() + "@example.com";
    addresses.add(address);
    return "{\"address\":\"" + (address.isEmpty() ? "walk@example.com" : address) + "\"}";
  }

  private String code(String address) throws IOException {
    if (address.isEmpty()) {
      return "000000";
    }
    String[] found = {""};
    boolean there =
        Waiting.until(
            ARRIVES_WITHIN,
            () -> {
              found[0] = arrived(address).orElse("");
              return !found[0].isEmpty();
            });
    if (!there) {
      throw new IOException("no code came to an address in time");
    }
    return found[0];
  }

  private Optional<String> arrived(String address) {
    try {
      String register =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(post.resolve("/sim/register")).build(),
                  HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
              .body();
      return register
          .lines()
          .filter(line -> line.contains(address))
          .map(line -> CODE.matcher(Json.parse(line).path("text").asText()))
          .filter(Matcher::find)
          .map(code -> code.group(1))
          .findFirst();
    } catch (IOException away) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Of a message that is not the platform's. */
  private Request report(Request plain) {
    String body =
        "{\"messageId\":\"0190a000-0000-7000-8000-00000000000f\",\"state\":\"DELIVERED\","
            + "\"at\":\"2026-01-05T02:00:00Z\"}";
    String signature = Hmac.of(key, body.getBytes(StandardCharsets.UTF_8));
    return plain.json(body).with("Fachui-Signature", signature);
  }
}
