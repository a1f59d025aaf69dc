package org.fachui.registry.bureaus.model;

/**
 * One thing for which a bureau rejects a message (补正事项).
 *
 * @param code of the contract's list
 * @param text a sentence without data of people
 */
public record Defect(String code, String text) {}
