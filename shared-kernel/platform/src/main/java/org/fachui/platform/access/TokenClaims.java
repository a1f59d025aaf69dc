package org.fachui.platform.access;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a person from verified claims: {@code sub name name_en roles court}. */
public final class TokenClaims {
  private TokenClaims() {}

  /**
   * The person. Roles that we do not know are dropped.
   *
   * @throws ParseException when a claim is of a wrong type, or {@code sub} is missing
   */
  public static CurrentUser person(JWTClaimsSet claims) throws ParseException {
    List<String> granted = claims.getStringListClaim("roles");
    Set<String> roles = new HashSet<>(granted == null ? List.of() : granted);
    roles.retainAll(Roles.ALL);
    String subject = claims.getSubject();
    if (subject == null) {
      throw new ParseException("sub", 0);
    }
    String name = or(claims.getStringClaim("name"), subject);
    return new CurrentUser(
        subject,
        name,
        or(claims.getStringClaim("name_en"), name),
        roles,
        claims.getStringClaim("court"));
  }

  private static String or(@Nullable String value, String other) {
    return value == null ? other : value;
  }
}
