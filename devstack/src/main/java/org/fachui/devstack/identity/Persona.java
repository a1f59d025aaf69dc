package org.fachui.devstack.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the people of the drill. They are made up.
 *
 * @param id also the subject of the tokens
 * @param name Chinese
 * @param nameEn in Latin letters
 * @param roles what the person may do
 * @param court the court's code such as 浙0106, for people of a court
 * @param about one line about the person, Chinese
 * @param aboutEn the same in English
 */
public record Persona(
    String id,
    String name,
    String nameEn,
    List<String> roles,
    @Nullable String court,
    String about,
    String aboutEn) {

  /** Copies the roles. */
  public Persona {
    roles = List.copyOf(roles);
  }

  /** The claims of this person's tokens, without {@code sub}. */
  Map<String, Object> claims() {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("name", name);
    claims.put("name_en", nameEn);
    claims.put("roles", roles);
    if (court != null) {
      claims.put("court", court);
    }
    return claims;
  }
}
