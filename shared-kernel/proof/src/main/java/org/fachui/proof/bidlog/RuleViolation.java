package org.fachui.proof.bidlog;

/**
 * What a record does that the log before it does not allow.
 *
 * @param code {@link FindingCode#SEQ} or {@link FindingCode#RULE}
 * @param member as a JSON pointer in the record, such as {@code /amount}
 * @param sentence for people
 */
public record RuleViolation(FindingCode code, String member, String sentence) {}
