package org.fachui.payout.arrivals;

import java.util.regex.Pattern;
import org.fachui.payout.PlainText;
import org.fachui.platform.problems.Problem;

/** Refuses a notice that no bank would send. */
final class CreditNoticeChecks {
  private static final long LARGEST_FEN = (1L << 53) - 1;
  private static final Pattern BANK = Pattern.compile("[0-9]{3}");
  private static final Pattern BANK_NO = Pattern.compile("[0-9]{12}");
  private static final Pattern ACCOUNT_NO = Pattern.compile("[A-Za-z0-9-]{1,34}");
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9./_-]{1,64}");

  private CreditNoticeChecks() {}

  /** Names the first field that is wrong. */
  static void require(CreditNotice notice) {
    require("/bank", BANK.matcher(notice.bank()).matches());
    require("/accountNo", REFERENCE.matcher(notice.accountNo()).matches());
    require("/entryRef", REFERENCE.matcher(notice.entryRef()).matches());
    require("/virtualNo", showable(notice.virtualNo(), 40));
    require("/fen", notice.fen() > 0 && notice.fen() <= LARGEST_FEN);
    require("/payer", showable(notice.payer(), 200));
    require(
        "/payerBankNo",
        notice.payerBankNo() == null || BANK_NO.matcher(notice.payerBankNo()).matches());
    require(
        "/payerAccountNo",
        notice.payerAccountNo() == null || ACCOUNT_NO.matcher(notice.payerAccountNo()).matches());
    require("/reference", showable(notice.reference(), 500));
  }

  private static boolean showable(String text, int max) {
    return PlainText.fits(text, 0, max) && PlainText.canBeShown(text);
  }

  private static void require(String field, boolean good) {
    if (!good) {
      throw Problem.invalidField(field, "The value is out of range or cannot be stored.")
          .asException();
    }
  }
}
