package org.fachui.auction.rules.conformance;

/**
 * What the platform answers to a case.
 *
 * @param outcome in the words of the table
 * @param citation of the rule that decided; empty where it is not one rule
 */
record Told(String outcome, String citation) {}
