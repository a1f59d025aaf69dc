package org.fachui.auction.lots.pictures;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.fachui.platform.problems.Problem;
import org.fachui.platform.problems.ProblemException;

/** How a picture is answered and taken over HTTP. */
final class PictureAnswers {
  private PictureAnswers() {}

  /** The picture, or 304; nothing in it may run. */
  static Response of(Picture picture, Request request, String cacheControl) {
    EntityTag tag = new EntityTag(picture.sha256());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder response =
        unchanged != null ? unchanged : Response.ok(picture.bytes()).type(picture.mediaType());
    return response
        .tag(tag)
        .header("Cache-Control", cacheControl)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .build();
  }

  /**
   * A picture that may be stored.
   *
   * @throws ProblemException 400 for its number, 415 for its type, 422 for its bytes
   */
  static Picture taken(int number, String mediaType, byte[] bytes) {
    if (number < 1 || number > Pictures.MOST) {
      throw wrongNumber();
    }
    PictureType type =
        PictureType.of(mediaType)
            .orElseThrow(
                () ->
                    Problem.of(415, "UNSUPPORTED_MEDIA_TYPE")
                        .title("The body's media type is not taken here")
                        .asException());
    Optional<String> fault =
        bytes.length == 0 ? Optional.of("There is nothing in it.") : type.fault(bytes);
    if (fault.isPresent()) {
      throw Problem.of(422, "UNSAFE_PICTURE")
          .title("This picture cannot be shown safely")
          .detail(fault.get())
          .asException();
    }
    return new Picture(type.mediaType(), sha256(bytes), bytes);
  }

  /** 400: not a number, or one that would leave a gap. */
  static ProblemException wrongNumber() {
    return Problem.invalidField("number", "Pictures are numbered from 1 without a gap.")
        .accepted("max", Pictures.MOST)
        .asException();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
