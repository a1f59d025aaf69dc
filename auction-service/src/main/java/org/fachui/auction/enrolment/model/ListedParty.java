package org.fachui.auction.enrolment.model;

/**
 * Somebody who takes part by an enrolment, as the lists have him now; without the person.
 *
 * @param position in the enrolment, from 0
 * @param buys false of who only acts for others
 */
public record ListedParty(int position, boolean buys, Listed listed) {}
