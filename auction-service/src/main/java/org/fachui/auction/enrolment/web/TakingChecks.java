package org.fachui.auction.enrolment.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fachui.auction.enrolment.model.Applicant;
import org.fachui.auction.enrolment.model.Buyer;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.model.Share;
import org.fachui.auction.enrolment.model.Taking;
import org.fachui.auction.enrolment.web.EnrolmentRequest.BuyerRequest;
import org.fachui.auction.enrolment.web.EnrolmentRequest.Kind;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Reads for whom somebody enrols: each buyer, the shares and the written authority. */
final class TakingChecks {
  private static final int BUYERS_MAX = 20;
  private static final int NAME_MAX = 100;

  private final Faults faults;

  TakingChecks(Faults faults) {
    this.faults = faults;
  }

  /** Adds what is wrong to the faults. */
  void check(EnrolmentRequest request) {
    String authority = request.authoritySha256();
    if (authority != null) {
      faults.sha256("/authoritySha256", authority);
    }
    List<BuyerRequest> buyers = request.buyers();
    if (buyers == null) {
      return;
    }
    if (buyers.isEmpty() || buyers.size() > BUYERS_MAX) {
      faults.add(
          Problem.invalidField("/buyers", "There are too few or too many.")
              .accepted("min", 1)
              .accepted("max", BUYERS_MAX));
      return;
    }
    Set<Object> known = new HashSet<>();
    for (int i = 0; i < buyers.size(); i++) {
      String at = "/buyers/" + i;
      Optional<? extends Object> who = who(buyers.get(i), request, at);
      if (who.isPresent() && !known.add(who.get())) {
        faults.add(Problem.invalidField(at, "This buyer is named already."));
      }
    }
    shares(buyers);
  }

  private void shares(List<BuyerRequest> buyers) {
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < buyers.size(); i++) {
      Optional<Share> share = share(buyers.get(i), buyers.size());
      if (share.isEmpty()) {
        faults.add(
            Problem.invalidField("/buyers/" + i + "/share", "A share such as 1/3.")
                .accepted("example", "1/3"));
      }
      share.ifPresent(shares::add);
    }
    if (shares.size() == buyers.size() && !Share.addUp(shares)) {
      faults.add(
          Problem.invalidField("/buyers", "The shares do not add up to the whole.")
              .accepted("sum", "1/1"));
    }
  }

  /** Who buys alone has all of it. */
  private static Optional<Share> share(BuyerRequest buyer, int buyers) {
    String text = buyer.share();
    return text == null && buyers == 1
        ? Optional.of(Share.ALL)
        : Share.read(Objects.requireNonNullElse(text, ""));
  }

  /** By what he is told from the others; empty if that is not valid. */
  private Optional<? extends Object> who(BuyerRequest buyer, EnrolmentRequest request, String at) {
    return switch (buyer.kind()) {
      case SELF -> {
        faults.check(
            buyer.name() == null && buyer.residentId() == null && buyer.creditCode() == null,
            at,
            "Whoever enrols is named above.");
        yield IdentityChecks.identity(request.residentId(), null, "", new Faults()::add);
      }
      case PERSON -> {
        faults.check(buyer.creditCode() == null, at + "/creditCode", "A person has none.");
        EnrolmentRequestChecks.personName(
            text(buyer.name()), at + "/name", "The real name", faults);
        EnrolmentRequestChecks.address(text(buyer.address()), at + "/address", faults);
        yield IdentityChecks.identity(text(buyer.residentId()), null, at, faults::add);
      }
      case COMPANY -> {
        faults.check(buyer.residentId() == null, at + "/residentId", "A company has none.");
        faults.text(at + "/name", text(buyer.name()), 2, NAME_MAX);
        EnrolmentRequestChecks.address(text(buyer.address()), at + "/address", faults);
        EnrolmentRequestChecks.personName(
            text(buyer.legalRepresentative()),
            at + "/legalRepresentative",
            "The legal representative's name",
            faults);
        faults.sha256(at + "/licenceSha256", text(buyer.licenceSha256()));
        yield IdentityChecks.identity(null, text(buyer.creditCode()), at, faults::add);
      }
    };
  }

  /** For whom he enrols; of a request without faults. */
  Taking taking(EnrolmentRequest request, Applicant actor) {
    List<BuyerRequest> named = request.buyers();
    String authority = request.authoritySha256();
    if (named == null) {
      return new Taking(Taking.alone(actor).buyers(), authority);
    }
    return new Taking(
        named.stream().map(buyer -> buyer(buyer, named.size(), actor)).toList(), authority);
  }

  private static Buyer buyer(BuyerRequest buyer, int buyers, Applicant actor) {
    Share share = share(buyer, buyers).orElseThrow();
    if (buyer.kind() == Kind.SELF) {
      return new Buyer.Person(actor.name(), actor.residentId(), actor.address(), share);
    }
    String number = buyer.kind() == Kind.COMPANY ? null : buyer.residentId();
    Identity identity =
        IdentityChecks.identity(number, buyer.creditCode(), "", new Faults()::add).orElseThrow();
    String name = text(buyer.name()).strip();
    String address = text(buyer.address()).strip();
    return switch (identity) {
      case Identity.Person person -> new Buyer.Person(name, person.id(), address, share);
      case Identity.Company company ->
          new Buyer.Company(
              name,
              company.code(),
              address,
              text(buyer.legalRepresentative()).strip(),
              buyer.licenceSha256(),
              share);
    };
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
