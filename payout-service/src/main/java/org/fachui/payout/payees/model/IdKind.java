package org.fachui.payout.payees.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fachui.kernel.people.ResidentId;
import org.fachui.kernel.people.UnifiedCreditCode;

/** By which kind of number a payee is identified. */
public enum IdKind {
  /** 居民身份证 and residence permits of the same form. */
  RESIDENT {
    @Override
    Optional<FaultCode> fault(String number, LocalDate today) {
      Optional<ResidentId.Fault> fault = ResidentId.fault(number);
      if (fault.isPresent()) {
        return fault.map(IdKind::code);
      }
      return new ResidentId(number).bornOn().isAfter(today)
          ? Optional.of(FaultCode.ID_BIRTHDAY)
          : Optional.empty();
    }
  },
  /** 统一社会信用代码. */
  ORGANISATION {
    @Override
    Optional<FaultCode> fault(String number, LocalDate today) {
      return UnifiedCreditCode.fault(number)
          .map(
              fault ->
                  switch (fault) {
                    case FORM -> FaultCode.ID_FORM;
                    case CHECK_CHARACTER -> FaultCode.ID_CHECK;
                  });
    }
  },
  /** 外国人永久居留身份证: 15 characters until 2023, 18 digits since. */
  FOREIGN {
    @Override
    Optional<FaultCode> fault(String number, LocalDate today) {
      return matching(PERMIT, number);
    }
  },
  /** 护照, and other travel documents. */
  PASSPORT {
    @Override
    Optional<FaultCode> fault(String number, LocalDate today) {
      return matching(DOCUMENT, number);
    }
  };

  private static final Pattern PERMIT = Pattern.compile("[A-Z]{3}[0-9]{12}|9[0-9]{16}[0-9X]");
  private static final Pattern DOCUMENT = Pattern.compile("[A-Z0-9]{5,20}");

  /** What is wrong with a number, in capitals, that is said to be of this kind. */
  abstract Optional<FaultCode> fault(String number, LocalDate today);

  /** The kind of this name. */
  static Optional<IdKind> find(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  private static Optional<FaultCode> matching(Pattern form, String number) {
    return form.matcher(number).matches() ? Optional.empty() : Optional.of(FaultCode.ID_FORM);
  }

  private static FaultCode code(ResidentId.Fault fault) {
    return switch (fault) {
      case FORM -> FaultCode.ID_FORM;
      case PROVINCE -> FaultCode.ID_PROVINCE;
      case BIRTHDAY -> FaultCode.ID_BIRTHDAY;
      case CHECK_CHARACTER -> FaultCode.ID_CHECK;
    };
  }
}
