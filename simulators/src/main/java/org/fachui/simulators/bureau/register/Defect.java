package org.fachui.simulators.bureau.register;

/**
 * Why a message is rejected.
 *
 * @param text a sentence without data of people
 */
public record Defect(String code, String text) {}
