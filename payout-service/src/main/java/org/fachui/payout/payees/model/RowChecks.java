package org.fachui.payout.payees.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fachui.kernel.people.BankAccount;
import org.fachui.kernel.people.BankNumber;

/**
 * Reads the fields of a row. Blanks around a field do not count; letters of an id number may be
 * small. Text that looks like a formula is text.
 */
public final class RowChecks {
  private static final ClaimColumn[] COLUMNS = ClaimColumn.values();
  private static final Pattern TIER = Pattern.compile("[1-9][0-9]?");

  private final Set<String> banks;
  private final LocalDate today;

  /**
   * @param banks three digits of each bank to which there is a channel
   * @param today nobody was born later
   */
  public RowChecks(Set<String> banks, LocalDate today) {
    this.banks = Set.copyOf(banks);
    this.today = today;
  }

  /** What the row is. */
  public RowReading read(long rowNo, List<String> fields) {
    if (fields.size() != COLUMNS.length) {
      return new RowReading.Bad(
          List.of(RowFault.of(rowNo, ClaimColumn.REGISTERED_NO, FaultCode.COLUMN_COUNT)));
    }
    Map<ClaimColumn, String> texts = texts(fields);
    List<RowFault> faults = new ArrayList<>(0);
    for (ClaimColumn column : COLUMNS) {
      fault(column, texts).ifPresent(code -> faults.add(RowFault.of(rowNo, column, code)));
    }
    return faults.isEmpty() ? good(rowNo, texts) : new RowReading.Bad(faults);
  }

  private static Map<ClaimColumn, String> texts(List<String> fields) {
    Map<ClaimColumn, String> texts = new EnumMap<>(ClaimColumn.class);
    Iterator<String> field = fields.iterator();
    for (ClaimColumn column : COLUMNS) {
      String text = field.next().strip();
      texts.put(column, column == ClaimColumn.ID_NUMBER ? text.toUpperCase(Locale.ROOT) : text);
    }
    return texts;
  }

  private static RowReading good(long rowNo, Map<ClaimColumn, String> texts) {
    return new RowReading.Good(
        new ClaimRow(
            rowNo,
            text(texts, ClaimColumn.REGISTERED_NO),
            text(texts, ClaimColumn.NAME),
            IdKind.valueOf(text(texts, ClaimColumn.ID_KIND)),
            text(texts, ClaimColumn.ID_NUMBER),
            new BankAccount(
                new BankNumber(text(texts, ClaimColumn.BANK_NO)),
                text(texts, ClaimColumn.ACCOUNT_NO)),
            YuanText.fen(text(texts, ClaimColumn.AMOUNT_YUAN)),
            Integer.parseInt(text(texts, ClaimColumn.TIER))));
  }

  private Optional<FaultCode> fault(ClaimColumn column, Map<ClaimColumn, String> texts) {
    String text = text(texts, column);
    if (text.isEmpty()) {
      return Optional.of(FaultCode.MISSING);
    }
    if (text.codePoints().anyMatch(RowChecks::cannotBeShown)) {
      return Optional.of(FaultCode.CONTROL_CHARACTER);
    }
    return switch (column) {
      case REGISTERED_NO, NAME -> tooLong(column, text);
      case ID_KIND ->
          IdKind.find(text).isPresent() ? Optional.empty() : Optional.of(FaultCode.ID_KIND);
      case ID_NUMBER ->
          IdKind.find(text(texts, ClaimColumn.ID_KIND))
              .map(kind -> kind.fault(text, today))
              .orElseGet(() -> tooLong(column, text));
      case BANK_NO -> bankFault(text);
      case ACCOUNT_NO ->
          BankAccount.isNumber(text) ? Optional.empty() : Optional.of(FaultCode.ACCOUNT_FORM);
      case AMOUNT_YUAN -> amountFault(text);
      case TIER ->
          TIER.matcher(text).matches() ? Optional.empty() : Optional.of(FaultCode.TIER_RANGE);
    };
  }

  private static Optional<FaultCode> tooLong(ClaimColumn column, String text) {
    return text.codePointCount(0, text.length()) > column.most()
        ? Optional.of(FaultCode.TOO_LONG)
        : Optional.empty();
  }

  private Optional<FaultCode> bankFault(String text) {
    Optional<BankNumber.Fault> fault = BankNumber.fault(text);
    if (fault.isPresent()) {
      return fault.map(
          found ->
              switch (found) {
                case FORM -> FaultCode.BANK_FORM;
                case CHECK_DIGIT -> FaultCode.BANK_CHECK;
              });
    }
    return banks.contains(text.substring(0, 3))
        ? Optional.empty()
        : Optional.of(FaultCode.BANK_NOT_REACHED);
  }

  private static Optional<FaultCode> amountFault(String text) {
    if (!YuanText.isAmount(text)) {
      return Optional.of(FaultCode.AMOUNT_FORM);
    }
    long fen = YuanText.fen(text);
    return fen == 0 || fen > YuanText.MOST_FEN
        ? Optional.of(FaultCode.AMOUNT_RANGE)
        : Optional.empty();
  }

  private static boolean cannotBeShown(int point) {
    return Character.isISOControl(point)
        || point == 0xFFFD
        || Character.getType(point) == Character.SURROGATE
        || Character.getType(point) == Character.FORMAT
        || Character.getType(point) == Character.LINE_SEPARATOR
        || Character.getType(point) == Character.PARAGRAPH_SEPARATOR;
  }

  private static String text(Map<ClaimColumn, String> texts, ClaimColumn column) {
    return Objects.requireNonNull(texts.get(column));
  }
}
