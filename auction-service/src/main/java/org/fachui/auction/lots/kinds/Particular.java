package org.fachui.auction.lots.kinds;

import java.util.List;

/**
 * Something that is found out and published of a kind of property.
 *
 * @param name in JSON; an amount's ends in {@code Fen}, a day's in {@code On}
 * @param zh what it is called
 * @param en what it is called in English
 * @param form how it is written
 * @param required whether it has to be there
 * @param choices of a choice, else none
 * @param article that asks for it; empty where practice does
 */
public record Particular(
    String name,
    String zh,
    String en,
    Form form,
    boolean required,
    List<Choice> choices,
    String article) {
  /** How it is written. */
  public enum Form {
    /** 1 to 500 characters. */
    TEXT,
    /** ISO 8601. */
    DAY,
    /** Whole fen, from 0. */
    FEN,
    /** A whole number, from 0. */
    NUMBER,
    /** Hundredths of a percent, 1 to 10,000. */
    SHARE,
    /** One of the choices. */
    CHOICE
  }

  /** One of several values. */
  public record Choice(String code, String zh, String en) {}

  public Particular {
    choices = List.copyOf(choices);
  }

  static Particular required(String name, String zh, String en, Form form) {
    return new Particular(name, zh, en, form, true, List.of(), "");
  }

  static Particular optional(String name, String zh, String en, Form form) {
    return new Particular(name, zh, en, form, false, List.of(), "");
  }

  static Particular choice(String name, String zh, String en, Choice... choices) {
    return new Particular(name, zh, en, Form.CHOICE, true, List.of(choices), "");
  }

  /** The same, with the article that asks for it. */
  Particular by(String asking) {
    return new Particular(name, zh, en, form, required, choices, asking);
  }
}
