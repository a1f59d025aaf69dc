package org.fachui.auction.lots.publishing;

import org.fachui.auction.courts.Court;

/**
 * The person who publishes.
 *
 * @param subject at the sign-in provider
 * @param court whose person it is
 */
public record Publisher(String subject, Court court) {}
