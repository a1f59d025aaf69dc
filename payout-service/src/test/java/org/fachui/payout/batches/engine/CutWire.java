package org.fachui.payout.batches.engine;

import java.time.LocalDate;
import java.util.List;
import org.fachui.payout.bank.application.BankChannel;
import org.fachui.payout.bank.model.BankDay;
import org.fachui.payout.bank.model.FileAnswer;
import org.fachui.payout.bank.model.FileStanding;
import org.fachui.payout.bank.model.Inquiry;
import org.fachui.payout.bank.model.LineReport;
import org.fachui.payout.bank.model.StatementAnswer;

/** A wire that a test can cut where it likes; everything else goes through. */
public abstract class CutWire implements BankChannel {
  private final BankChannel banks;

  /** Over real ones. */
  public CutWire(BankChannel banks) {
    this.banks = banks;
  }

  @Override
  public FileAnswer send(String bank, String fileId, byte[] file, String sha256, long fencing) {
    return banks.send(bank, fileId, file, sha256, fencing);
  }

  @Override
  public FileStanding standing(String bank, String fileId, long fencing) {
    return banks.standing(bank, fileId, fencing);
  }

  @Override
  public List<LineReport> report(String bank, String fileId) {
    return banks.report(bank, fileId);
  }

  @Override
  public Inquiry inquire(String bank, String instructionId) {
    return banks.inquire(bank, instructionId);
  }

  @Override
  public boolean bury(String bank, String instructionId) {
    return banks.bury(bank, instructionId);
  }

  @Override
  public StatementAnswer statement(String bank, LocalDate day, int page) {
    return banks.statement(bank, day, page);
  }

  @Override
  public BankDay day(String bank) {
    return banks.day(bank);
  }
}
