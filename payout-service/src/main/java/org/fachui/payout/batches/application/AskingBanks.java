package org.fachui.payout.batches.application;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fachui.payout.bank.application.BankAway;
import org.fachui.payout.bank.application.BankChannel;
import org.fachui.payout.bank.model.FileStanding;
import org.fachui.payout.bank.model.Inquiry;
import org.fachui.payout.batches.model.ChunkState;

/**
 * Finds out what became of files and lines by asking: first for the file, then for its report, then
 * for each line that the report does not have.
 */
public final class AskingBanks {
  private static final Logger LOG = Logger.getLogger(AskingBanks.class.getName());
  private static final int FILES_A_ROUND = 16;
  private static final int LINES_A_ROUND = 256;
  private static final int AT_ONCE = 8;

  private final ChunkQueue queue;
  private final BankChannel banks;

  /** Several may work beside each other. */
  public AskingBanks(ChunkQueue queue, BankChannel banks) {
    this.queue = queue;
    this.banks = banks;
  }

  /**
   * Takes over what was left, and asks once for each file that is due. A bank that is away does not
   * keep the others waiting for their round.
   *
   * @return whether anything was due
   */
  public boolean askDue() {
    int left = queue.takeOver();
    List<AskedChunk> due = queue.toAsk(FILES_A_ROUND);
    for (AskedChunk chunk : due) {
      try {
        ask(chunk);
      } catch (BankAway away) {
        LOG.log(Level.FINE, "asked for {0}: {1}", new Object[] {chunk.fileId(), away.getMessage()});
        queue.later(chunk);
      }
    }
    return left > 0 || !due.isEmpty();
  }

  private void ask(AskedChunk chunk) {
    if (chunk.state() == ChunkState.REPORTED || chunk.state() == ChunkState.REFUSED) {
      askForLines(chunk);
      return;
    }
    FileStanding standing = banks.standing(chunk.bank(), chunk.fileId(), chunk.fencing());
    switch (standing) {
      case ABSENT -> queue.absent(chunk);
      case RECEIVED, PROCESSING -> queue.taken(chunk);
      case PROCESSED, REFUSED ->
          queue.reported(
              chunk, standing == FileStanding.REFUSED, banks.report(chunk.bank(), chunk.fileId()));
    }
  }

  private void askForLines(AskedChunk chunk) {
    List<String> lines = queue.unknownLines(chunk, LINES_A_ROUND);
    List<Inquiry> answers = new ArrayList<>(lines.size());
    try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<Inquiry>> asked =
          lines.stream()
              .map(line -> callers.submit(() -> banks.inquire(chunk.bank(), line)))
              .toList();
      for (Future<Inquiry> answer : asked) {
        answers.add(answer.get());
      }
    } catch (ExecutionException away) {
      LOG.log(Level.FINE, "not all lines of {0} were answered", chunk.fileId());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    queue.inquired(chunk, answers);
  }
}
