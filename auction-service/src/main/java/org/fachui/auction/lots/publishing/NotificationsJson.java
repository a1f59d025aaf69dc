package org.fachui.auction.lots.publishing;

import java.util.List;
import org.fachui.auction.lots.publishing.NoticeRequest.Notification;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonObject;

/** How notifications are stored. */
final class NotificationsJson {
  private NotificationsJson() {}

  /** One JSON array. */
  static String of(List<Notification> notifications) {
    return new JsonArray(notifications.stream().<JsonValue>map(NotificationsJson::json).toList())
        .toString();
  }

  private static JsonObject json(Notification one) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("role", one.role().name())
            .put("number", one.number())
            .put("how", one.how().name())
            .put("at", one.at().toString());
    if (one.documentSha256() != null) {
      json.put("documentSha256", one.documentSha256());
    }
    if (one.reason() != null) {
      json.put("reason", one.reason().strip());
    }
    return json.build();
  }
}
