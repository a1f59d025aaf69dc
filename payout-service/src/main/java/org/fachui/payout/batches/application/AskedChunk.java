package org.fachui.payout.batches.application;

import java.util.UUID;
import org.fachui.payout.batches.model.ChunkState;

/**
 * A file about which the bank is to be asked now, by this node only.
 *
 * @param fencing token of who asks; higher than that of any sender before
 */
public record AskedChunk(UUID id, String bank, String fileId, long fencing, ChunkState state) {}
