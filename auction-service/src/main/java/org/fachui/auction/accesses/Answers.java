package org.fachui.auction.accesses;

import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Answers with rows. */
final class Answers {
  private Answers() {}

  static Response of(List<Access> rows, String cache) {
    return Response.ok(new GenericEntity<List<Access>>(rows) {})
        .header("Cache-Control", cache)
        .build();
  }
}
