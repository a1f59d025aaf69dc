package org.fachui.payout.batches.application;

import java.util.List;
import java.util.Optional;
import org.fachui.payout.bank.model.FileAnswer;
import org.fachui.payout.bank.model.Inquiry;
import org.fachui.payout.bank.model.LineReport;

/**
 * The files of all batches, and what is known of them. A port; PostgreSQL stands behind it. Each
 * method is a transaction; each may be repeated.
 */
public interface ChunkQueue {
  /**
   * Takes the next file that is queued, or that may go again. When this returns, its instructions
   * are committed as SENDING (or stay UNKNOWN when it goes again), with attempt, lease and token.
   */
  Optional<ClaimedChunk> claim();

  /** Records what came back; without effect when the lease went to somebody else. */
  void record(ClaimedChunk chunk, FileAnswer answer);

  /** Turns what is SENDING past its lease into UNKNOWN; how many files. */
  int takeOver();

  /** Takes files about which it is time to ask; nobody else gets them for a while. */
  List<AskedChunk> toAsk(int max);

  /** The bank has the file, and its report is not complete. */
  void taken(AskedChunk chunk);

  /** The bank does not know the file: it may go again if the bank never answered to it. */
  void absent(AskedChunk chunk);

  /** Nothing was learned: ask again soon. */
  void later(AskedChunk chunk);

  /** Applies a report: rejections are rejected, lines that are missing become UNKNOWN. */
  void reported(AskedChunk chunk, boolean refused, List<LineReport> lines);

  /** Lines of the file that are UNKNOWN, those first that were not asked for the longest time. */
  List<String> unknownLines(AskedChunk chunk, int max);

  /** Applies the answers about single lines. */
  void inquired(AskedChunk chunk, List<Inquiry> answers);
}
