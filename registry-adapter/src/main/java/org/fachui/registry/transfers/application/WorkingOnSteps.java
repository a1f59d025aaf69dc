package org.fachui.registry.transfers.application;

import java.util.Optional;
import org.fachui.registry.bureaus.application.BureauChannel;
import org.fachui.registry.bureaus.model.Bureau;

/** Works on one step after the other: commit, wire, record. Never a wire inside a transaction. */
public final class WorkingOnSteps {
  private final StepQueue queue;
  private final BureauChannel bureaus;
  private final SaleRecords sales;

  /** Several may work beside each other, also on several nodes. */
  public WorkingOnSteps(StepQueue queue, BureauChannel bureaus, SaleRecords sales) {
    this.queue = queue;
    this.bureaus = bureaus;
    this.sales = sales;
  }

  /**
   * Acts on the step that is due longest.
   *
   * @return whether there was one
   */
  public boolean workNext() {
    Optional<Task> next = queue.claim();
    next.ifPresent(this::work);
    return next.isPresent();
  }

  private void work(Task next) {
    String id = next.id().text();
    switch (next) {
      case Task.Send task -> queue.sent(task, bureaus.send(task.bureau(), id, task.body()));
      case Task.Ask task -> queue.asked(task, bureaus.ask(task.bureau(), id));
      case Task.Question task ->
          queue.answered(task, bureaus.query(task.bureau(), id, task.body()));
      case Task.Burdens task -> queue.burdens(task, bureaus.query(Bureau.LAND, id, task.body()));
      case Task.Look task -> look(task);
    }
  }

  private void look(Task.Look task) {
    Optional<SaleStanding> sale;
    try {
      sale = sales.standing(task.lotId());
    } catch (SaleRecords.Away away) {
      sale = Optional.empty();
    }
    sale.ifPresentOrElse(found -> queue.looked(task, found), () -> queue.later(task));
  }
}
