package org.fachui.devstack.homes;

import java.io.IOException;
import org.fachui.devstack.client.Answer;
import org.fachui.devstack.client.ApiClient;
import org.fachui.devstack.identity.TokenClient;
import org.fachui.devstack.supervisor.Stack;

/**
 * The services and simulators that a sale goes through.
 *
 * @param bureaus the simulated land, tax and other bureaus
 */
public record Doors(
    ApiClient auction, ApiClient payout, ApiClient registry, ApiClient bank, ApiClient bureaus) {

  /** Those of a stack that is up. */
  public static Doors of(Stack stack) {
    TokenClient tokens = new TokenClient(stack.provider().issuer().toString());
    return new Doors(
        new ApiClient(stack.website() + "/auction/api", tokens),
        new ApiClient(stack.website() + "/payout/api", tokens),
        new ApiClient(stack.website() + "/registry/api", tokens),
        new ApiClient(String.valueOf(stack.bank().url()), tokens),
        new ApiClient(String.valueOf(stack.bureaus().url()), tokens));
  }

  /**
   * An answer that must be 2xx.
   *
   * @throws IOException with the status, when it is not
   */
  static Answer good(String what, Answer answer) throws IOException {
    if (!answer.isSuccess()) {
      throw new IOException(what + ": " + answer.status() + " " + answer.reason());
    }
    return answer;
  }
}
