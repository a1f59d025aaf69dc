package org.fachui.registry.transfers.application;

import jakarta.json.JsonArray;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.registry.transfers.model.StepName;
import org.fachui.registry.transfers.model.StepState;
import org.jspecify.annotations.Nullable;

/**
 * The contract's {@code Transfer}, with what decides who may see it.
 *
 * @param criticalPath the longest chain of steps that are not done
 * @param taxes the tax bureau's lines, once it has assessed
 * @param payTaxTo the number under which the tax bureau takes the money
 */
public record TransferView(
    UUID transferId,
    UUID lotId,
    String court,
    String caseNo,
    String unitCode,
    long priceFen,
    State state,
    boolean halted,
    Instant openedAt,
    @Nullable Instant confirmedAt,
    List<StepView> steps,
    List<StepName> criticalPath,
    JsonArray taxes,
    @Nullable Long taxFen,
    @Nullable String payTaxTo,
    @Nullable CertificateView certificate,
    @Nullable AnnulmentView annulment) {

  /** Copies the lists. */
  public TransferView {
    steps = List.copyOf(steps);
    criticalPath = List.copyOf(criticalPath);
  }

  /** Where the whole of it stands; the first that applies. */
  public enum State {
    /** The sale is annulled: nothing more is sent. */
    ANNULLED,
    /** Every step is done. */
    DONE,
    /** By order of the court. */
    HALTED,
    /** A step needs people. */
    MANUAL,
    CERTIFIED,
    ENTERED,
    AWAITING_CONFIRMATION,
    RUNNING
  }

  /**
   * A step.
   *
   * @param bureau who does it, or {@code court}
   * @param since of the state
   * @param messageId absent for the court's own steps
   * @param entryNo the bureau's number of an entered one
   * @param holder who has to act: a bureau, {@code court}, {@code buyer}, {@code clerk}, {@code
   *     judge}, {@code platform} or {@code nobody}
   * @param waitingUntil when the platform acts next
   */
  public record StepView(
      StepName step,
      String bureau,
      StepState state,
      Instant since,
      @Nullable String messageId,
      int generation,
      @Nullable Instant receivedAt,
      @Nullable Instant acceptedAt,
      @Nullable Instant enteredAt,
      @Nullable String entryNo,
      JsonArray defects,
      String holder,
      Next next,
      @Nullable Instant waitingUntil) {}

  /** What happens next with a step. */
  public enum Next {
    NOTHING,
    WAIT_FOR_STEPS,
    CONFIRM_APPLICATION,
    WAIT_FOR_COURT,
    SEND,
    WAIT_FOR_BUREAU,
    PAY_TAX,
    ASK,
    CORRECT_OR_TAKE_OVER,
    TAKE_OVER,
    CONFIRM_TAKEOVER
  }

  /**
   * 撤销拍卖裁定.
   *
   * @param toReverse steps that were entered before and need a reversal of their own
   */
  public record AnnulmentView(String number, Instant annulledAt, List<StepName> toReverse) {
    /** Copies the list. */
    public AnnulmentView {
      toReverse = List.copyOf(toReverse);
    }
  }

  /** 不动产权证书, electronic. */
  public record CertificateView(
      UUID transferId,
      String certificateNo,
      String sha256,
      String entryNo,
      Instant enteredAt,
      Instant issuedAt) {}
}
