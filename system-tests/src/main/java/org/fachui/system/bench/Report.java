package org.fachui.system.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fachui.devstack.stores.Durability;

/** Prints a table and writes the JSON file. */
final class Report {

  private Report() {}

  /** Puts what the stores say of durability into the report. */
  static void durability(ObjectNode json, Durability durability) {
    ObjectNode settings = json.putObject("durability");
    ObjectNode postgres = settings.putObject("postgres");
    durability.postgres().forEach(postgres::put);
    ObjectNode redis = settings.putObject("redis");
    durability.redis().forEach(redis::put);
    System.out.println("PostgreSQL " + durability.postgres());
    System.out.println("Redis      " + durability.redis());
  }

  static void write(ObjectNode json, Optional<Path> file) throws IOException {
    if (file.isPresent()) {
      Files.writeString(file.get(), json.toPrettyString() + "\n");
    }
  }
}
