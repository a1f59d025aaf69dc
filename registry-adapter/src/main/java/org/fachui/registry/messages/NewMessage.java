package org.fachui.registry.messages;

/**
 * What is to be added to the log.
 *
 * @param chain such as {@code transfer:} and an id; see {@link #ofTransfer} and {@link #ofReview}
 * @param bureau with whom, in lower case
 * @param messageId ours; the answer to it has the same
 * @param content the text on the wire; may hold personal data
 */
public record NewMessage(
    String chain, String bureau, MessageKind kind, String messageId, String content) {

  /** The chain of a transfer. */
  public static String ofTransfer(Object transferId) {
    return "transfer:" + transferId;
  }

  /** The chain of a review. */
  public static String ofReview(Object reviewId) {
    return "review:" + reviewId;
  }

  /** Without the content. */
  @Override
  public String toString() {
    return "NewMessage[" + chain + " " + kind + " " + messageId + "]";
  }
}
