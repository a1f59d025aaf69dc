package org.fachui.devstack.supervisor;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of one stack, counted from its base port.
 *
 * @param base the website's port; the eleven after it belong to the stack too
 */
public record StackPorts(int base) {
  /** How many ports a stack has, the base port among them. */
  public static final int COUNT = 12;

  /** The base port must leave room for those after it. */
  public StackPorts {
    if (base < 1024 || base + COUNT > 65_536) {
      throw new IllegalArgumentException("a base port is from 1024 to 65524, not " + base);
    }
  }

  /** Website and services. */
  public int website() {
    return base;
  }

  /** The page that shows how far the start is. */
  public int progress() {
    return base + 1;
  }

  /** Sign-in provider. */
  public int provider() {
    return base + 2;
  }

  /** Redis. */
  public int redis() {
    return base + 3;
  }

  /** PostgreSQL. */
  public int postgres() {
    return base + 4;
  }

  /** Kafka for its clients. */
  public int kafka() {
    return base + 5;
  }

  /** Kafka for itself. */
  public int kafkaController() {
    return base + 6;
  }

  /** The simulated bank. */
  public int bank() {
    return base + 7;
  }

  /** The simulated bureaus. */
  public int bureaus() {
    return base + 8;
  }

  /** The auction service's own door for bids and streams. */
  public int door() {
    return base + 9;
  }

  /** The simulated post: SMS gateway, and the page with what arrived. */
  public int post() {
    return base + 10;
  }

  /** The simulated post: where e-mail is taken. */
  public int mail() {
    return base + 11;
  }

  /** Every port that a server of the stack listens on, by the server's name. */
  public Map<String, Integer> byServer() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("website", website());
    ports.put("sign-in provider", provider());
    ports.put("Redis", redis());
    ports.put("PostgreSQL", postgres());
    ports.put("Kafka", kafka());
    ports.put("Kafka controller", kafkaController());
    ports.put("bank", bank());
    ports.put("bureaus", bureaus());
    ports.put("door for bids", door());
    ports.put("post", post());
    ports.put("mail", mail());
    return ports;
  }
}
