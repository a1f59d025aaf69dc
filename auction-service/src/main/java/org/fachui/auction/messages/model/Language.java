package org.fachui.auction.messages.model;

/** In which language a person reads. */
public enum Language {
  ZH,
  EN
}
