package org.fachui.auction.lots.pictures;

/**
 * A stored picture.
 *
 * @param mediaType {@code image/svg+xml}, {@code image/jpeg} or {@code image/png}
 * @param sha256 hex, of the bytes
 * @param bytes not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record Picture(String mediaType, String sha256, byte[] bytes) {}
