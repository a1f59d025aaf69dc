package org.fachui.platform.problems;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One RFC 9457 problem, as {@code components/schemas/Problem} of the contracts has it.
 *
 * @param reason a code in capitals such as {@code INVALID_FIELD}; {@code type} is derived from it
 * @param status the HTTP status
 * @param title a short sentence that is the same for every problem of this reason
 * @param detail what is wrong this time, in a sentence for the caller
 * @param field where the fault is: a JSON pointer ({@code /amountFen}), a parameter or header name
 * @param rule the rule's id, such as {@code NJA-20}
 * @param article its citation in Chinese
 * @param inputs the facts that were judged, in order; values are strings, numbers, booleans, lists
 *     or maps of these
 * @param accepted what would be accepted now, such as {@code minimumFen}
 * @param retry whether sending the same again can help
 * @param retryAfterSeconds answered as the header {@code Retry-After}, not in the body
 * @param serverTime when it was judged, by the platform's clock
 * @param faults when more than one thing is wrong: each as a problem of its own, the first one
 *     again included
 */
public record Problem(
    String reason,
    int status,
    String title,
    @Nullable String detail,
    @Nullable String field,
    @Nullable String rule,
    @Nullable String article,
    Map<String, Object> inputs,
    Map<String, Object> accepted,
    @Nullable Boolean retry,
    @Nullable Integer retryAfterSeconds,
    @Nullable Instant serverTime,
    List<Problem> faults) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Checks the status and copies the maps, keeping their order. */
  public Problem {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("not a problem status: " + status);
    }
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    accepted = Collections.unmodifiableMap(new LinkedHashMap<>(accepted));
    faults = List.copyOf(faults);
  }

  /** {@code /problems/} and the reason in lower case with hyphens. */
  public String type() {
    return "/problems/" + reason.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Starts a problem of this status and reason. */
  public static Builder of(int status, String reason) {
    return new Builder(status, reason);
  }

  /** 400: a field, parameter or header is missing, malformed or out of range. */
  public static Builder invalidField(String field, String detail) {
    return of(400, "INVALID_FIELD").title("A field is not valid").field(field).detail(detail);
  }

  /** 401: nobody is signed in, or the credential is not valid. */
  public static Builder unauthenticated(String detail) {
    return of(401, "UNAUTHENTICATED").title("Sign in first").detail(detail);
  }

  /** 403: the person is known and may not do this. */
  public static Builder forbidden(String detail) {
    return of(403, "FORBIDDEN").title("You may not do this").detail(detail);
  }

  /** 404: there is no such thing, or not for this person; the two look the same. */
  public static Builder notFound() {
    return of(404, "NOT_FOUND").title("There is nothing here");
  }

  /** 503: something that we need is away; the same request can help later. */
  public static Builder unavailable(String reason, String detail) {
    return of(503, reason)
        .title("Not available just now")
        .detail(detail)
        .retry(true)
        .retryAfterSeconds(1);
  }

  /** This problem as an exception. */
  public ProblemException asException() {
    return new ProblemException(this);
  }

  /** Collects the parts of a problem. */
  public static final class Builder {
    private final int status;
    private final String reason;
    private final Map<String, Object> inputs = new LinkedHashMap<>();
    private final Map<String, Object> accepted = new LinkedHashMap<>();
    private final List<Problem> faults = new ArrayList<>();
    private String title;
    private @Nullable String detail;
    private @Nullable String field;
    private @Nullable String rule;
    private @Nullable String article;
    private @Nullable Boolean retry;
    private @Nullable Integer retryAfterSeconds;
    private @Nullable Instant serverTime;

    private Builder(int status, String reason) {
      this.status = status;
      this.reason = reason;
      this.title = reason;
    }

    /** The short sentence that all problems of this reason share; the reason itself until set. */
    public Builder title(String value) {
      title = value;
      return this;
    }

    /** What is wrong this time. No personal data. */
    public Builder detail(String value) {
      detail = value;
      return this;
    }

    /** A JSON pointer, a parameter name or a header name. */
    public Builder field(String value) {
      field = value;
      return this;
    }

    /** The rule that refused and its citation in Chinese. */
    public Builder rule(String id, String citation) {
      rule = id;
      article = citation;
      return this;
    }

    /** One fact that was judged. */
    public Builder input(String name, Object value) {
      inputs.put(name, value);
      return this;
    }

    /** One thing that would be accepted now. */
    public Builder accepted(String name, Object value) {
      accepted.put(name, value);
      return this;
    }

    /** Whether sending the same again can help. */
    public Builder retry(boolean value) {
      retry = value;
      return this;
    }

    /** Also sends {@code Retry-After}. */
    public Builder retryAfterSeconds(int value) {
      retryAfterSeconds = value;
      return this;
    }

    /** When it was judged. */
    public Builder serverTime(Instant value) {
      serverTime = value;
      return this;
    }

    /** One of several things that are wrong; its status does not matter. */
    public Builder fault(Problem one) {
      faults.add(one);
      return this;
    }

    /** The problem. */
    public Problem build() {
      return new Problem(
          reason,
          status,
          title,
          detail,
          field,
          rule,
          article,
          inputs,
          accepted,
          retry,
          retryAfterSeconds,
          serverTime,
          faults);
    }

    /** The problem as an exception: {@code throw Problem.notFound().asException();}. */
    public ProblemException asException() {
      return new ProblemException(build());
    }
  }
}
