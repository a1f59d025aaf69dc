package org.fachui.devstack.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The page on which a person of the drill is chosen: one card each, a link that signs in. */
final class PersonaPage {
  private final Personas personas;
  private final String page = resource("signin.html");
  private final String card = resource("card.html");

  PersonaPage(Personas personas) {
    this.personas = personas;
  }

  /** The page for this request. */
  String html(SignInRequest request) {
    return page.replace(
        "{{cards}}",
        personas.listed().stream()
            .map(persona -> card(persona, request))
            .collect(Collectors.joining()));
  }

  /** Its style sheet. */
  static String css() {
    return resource("signin.css");
  }

  private String card(Persona persona, SignInRequest request) {
    String link = "authorize?" + request.parameters().with("login_hint", persona.id()).encoded();
    return card.replace("{{link}}", escaped(link))
        .replace("{{name}}", escaped(persona.name()))
        .replace("{{nameEn}}", escaped(persona.nameEn()))
        .replace("{{about}}", escaped(persona.about()))
        .replace("{{aboutEn}}", escaped(persona.aboutEn()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String resource(String name) {
    try (InputStream in = PersonaPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
