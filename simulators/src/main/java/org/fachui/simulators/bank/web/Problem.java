package org.fachui.simulators.bank.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.fachui.simulators.bank.application.Refusal;

/** The reasons of the contract and their statuses. */
enum Problem {
  BAD_REQUEST(400, "Not readable as what it should be"),
  BAD_SIGNATURE(401, "Signature missing or wrong"),
  NO_SUCH_BANK(404, "No such bank"),
  NO_SUCH_FILE(404, "No such file"),
  NO_SUCH_PAGE(404, "No such page"),
  NO_SUCH_PATH(404, "No such path"),
  OTHER_BYTES(409, "Another file is known under this id"),
  STALE_TOKEN(409, "A higher fencing token was seen"),
  NOT_PROCESSED(409, "Not processed yet"),
  DAY_OPEN(409, "The day is not over"),
  TOO_LARGE(413, "Too large"),
  BAD_DIGEST(422, "The digest is another one"),
  BAD_COUNT(422, "The count is another one"),
  BAD_SUM(422, "The sum is another one"),
  BAD_FILE(422, "Not the message that it should be"),
  INTERNAL(500, "The bank has failed"),
  BUSY(503, "Too many requests at once");

  private final int status;
  private final String title;

  Problem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  static Problem of(Refusal refusal) {
    return switch (refusal) {
      case BAD_DIGEST -> BAD_DIGEST;
      case BAD_FILE -> BAD_FILE;
      case BAD_COUNT -> BAD_COUNT;
      case BAD_SUM -> BAD_SUM;
      case TOO_LARGE -> TOO_LARGE;
      case STALE_TOKEN -> STALE_TOKEN;
      case OTHER_BYTES -> OTHER_BYTES;
      case NO_SUCH_FILE -> NO_SUCH_FILE;
      case NOT_PROCESSED -> NOT_PROCESSED;
      case DAY_OPEN -> DAY_OPEN;
      case NO_SUCH_PAGE -> NO_SUCH_PAGE;
    };
  }

  int status() {
    return status;
  }

  ObjectNode json(String detail) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "about:blank")
        .put("title", title)
        .put("status", status)
        .put("reason", name())
        .put("detail", detail);
  }
}
