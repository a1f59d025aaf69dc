package org.fachui.auction.lots.publishing;

import org.fachui.auction.courts.Court;
import org.fachui.proof.signing.Profile;

/**
 * The person who publishes.
 *
 * @param subject at the sign-in provider
 * @param court whose person it is
 * @param profile with which algorithms the logs of new lots are made here
 * @param balanceDays in which buyers of new lots pay the rest of the price
 */
public record Publisher(String subject, Court court, Profile profile, int balanceDays) {}
