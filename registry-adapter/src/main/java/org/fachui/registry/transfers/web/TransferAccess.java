package org.fachui.registry.transfers.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.fachui.platform.access.CourtScope;
import org.fachui.platform.access.CurrentUser;
import org.fachui.platform.access.CurrentUsers;
import org.fachui.platform.access.Roles;
import org.fachui.platform.problems.Problem;
import org.fachui.registry.transfers.application.TransferView;
import org.fachui.registry.transfers.application.Transfers;
import org.fachui.registry.transfers.model.StepName;

/** Finds what the caller may see; everything else is not found. */
@ApplicationScoped
public class TransferAccess {
  private static final Set<String> STAFF =
      Set.of(Roles.CLERK, Roles.JUDGE, Roles.FINANCE, Roles.SUPERVISOR, Roles.AUDITOR);

  private Transfers transfers;
  private CurrentUsers users;
  private CourtScope scope;

  @Inject
  public TransferAccess(Transfers transfers, CurrentUsers users, CourtScope scope) {
    this.transfers = transfers;
    this.users = users;
    this.scope = scope;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway.Init")
  protected TransferAccess() {}

  /** The buyer's own, or one of the caller's court. */
  TransferView visible(UUID transferId) {
    Transfers.Owned found = find(transferId);
    CurrentUser user = users.current();
    if (!found.buyerSubject().equals(user.subject())) {
      if (!user.hasAny(STAFF)) {
        throw Problem.notFound().asException();
      }
      scope.require(found.transfer().court());
    }
    return found.transfer();
  }

  /** The buyer's own only. */
  TransferView own(UUID transferId) {
    Transfers.Owned found = find(transferId);
    if (!found.buyerSubject().equals(users.current().subject())) {
      throw Problem.notFound().asException();
    }
    return found.transfer();
  }

  /** One of the caller's court only. */
  TransferView ofCourt(UUID transferId) {
    Transfers.Owned found = find(transferId);
    scope.require(found.transfer().court());
    return found.transfer();
  }

  private Transfers.Owned find(UUID transferId) {
    return transfers.find(transferId).orElseThrow(() -> Problem.notFound().asException());
  }

  /** Who calls. */
  String subject() {
    return users.current().subject();
  }

  /** A step that this transfer has. */
  static StepName step(TransferView transfer, String text) {
    return transfer.steps().stream()
        .map(TransferView.StepView::step)
        .filter(name -> name.name().equals(text))
        .findFirst()
        .orElseThrow(() -> Problem.notFound().asException());
  }
}
