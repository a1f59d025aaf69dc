package org.fachui.devstack.identity;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The people of the drill: those of {@code personas.json}, shown on cards, and 500 bidders {@code
 * bidder-001} to {@code bidder-500} for robots, who are not shown.
 */
public final class Personas {
  /** How many unlisted bidders there are. */
  public static final int ROBOT_BIDDERS = 500;

  private final String json;
  private final List<Persona> listed;
  private final Map<String, Persona> byId = new LinkedHashMap<>();

  private Personas(String json, List<Persona> listed) {
    this.json = json;
    this.listed = List.copyOf(listed);
    listed.forEach(persona -> byId.put(persona.id(), persona));
    for (int i = 1; i <= ROBOT_BIDDERS; i++) {
      Persona robot = robot(i);
      byId.put(robot.id(), robot);
    }
  }

  /** Those that come with the program. */
  public static Personas ofTheDrill() {
    try (InputStream in = Personas.class.getResourceAsStream("personas.json")) {
      if (in == null) {
        throw new IllegalStateException("personas.json is not in this build");
      }
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Personas(json, parsed(json));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (ParseException fault) {
      throw new IllegalStateException("personas.json is malformed", fault);
    }
  }

  /** Those that are shown, in the order of the file. */
  public List<Persona> listed() {
    return listed;
  }

  /** The person of this id, shown or not. */
  public Optional<Persona> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Those that are shown, as the website's contract has it: a JSON array. */
  public String json() {
    return json;
  }

  private static List<Persona> parsed(String json) throws ParseException {
    Map<String, Object> wrapped = JSONObjectUtils.parse("{\"people\":" + json + "}");
    List<Persona> people = new ArrayList<>();
    for (Map<String, Object> member : JSONObjectUtils.getJSONObjectArray(wrapped, "people")) {
      people.add(
          new Persona(
              JSONObjectUtils.getString(member, "id"),
              JSONObjectUtils.getString(member, "name"),
              JSONObjectUtils.getString(member, "nameEn"),
              JSONObjectUtils.getStringList(member, "roles"),
              JSONObjectUtils.getString(member, "court"),
              JSONObjectUtils.getString(member, "about"),
              JSONObjectUtils.getString(member, "aboutEn")));
    }
    return people;
  }

  private static Persona robot(int number) {
    String digits = String.format(Locale.ROOT, "%03d", number);
    return new Persona(
        "bidder-" + digits,
        "演练竞买人" + digits,
        "Drill Bidder " + digits,
        List.of("bidder"),
        null,
        "机器竞买人",
        "A robot that bids");
  }
}
