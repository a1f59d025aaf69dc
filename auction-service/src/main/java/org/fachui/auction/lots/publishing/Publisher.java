package org.fachui.auction.lots.publishing;

import org.fachui.auction.courts.Court;
import org.fachui.proof.signing.Profile;

/**
 * The person who publishes.
 *
 * @param subject at the sign-in provider
 * @param court whose person it is
 * @param profile with which algorithms the logs of new lots are made here
 */
public record Publisher(String subject, Court court, Profile profile) {}
