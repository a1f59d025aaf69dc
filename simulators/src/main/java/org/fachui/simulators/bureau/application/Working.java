package org.fachui.simulators.bureau.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.fachui.simulators.bureau.register.Defect;
import org.fachui.simulators.bureau.register.Fact;
import org.fachui.simulators.bureau.register.Message;
import org.fachui.simulators.bureau.register.Register;
import org.fachui.simulators.bureau.register.State;
import org.fachui.simulators.faults.Fault;
import org.fachui.simulators.faults.FaultProfile;
import org.fachui.simulators.faults.Faults;
import org.fachui.simulators.faults.Sabotage;

/** Accepts messages and enters them, or rejects them; each once, at once or as slowly as seeded. */
public final class Working implements AutoCloseable {
  private static final int WORKERS = 2;
  private static final int SLOW_MS_SOME = 1_500;
  private static final int SLOW_MS_HEAVY = 4_000;
  private static final int EARLY_MS_MIN = 700;
  private static final List<Defect> MADE_UP =
      List.of(
          new Defect("UNREADABLE_SEAL", "the seal of the ruling cannot be read"),
          new Defect("MISSING_COPY", "a copy of the ruling is missing"),
          new Defect("WRONG_FORM", "the assistance notice is on an old form"));

  private final Register register;
  private final Judging judging;
  private final Notices notices;
  private final Faults faults;
  private final Sabotage sabotage;
  private final Clock clock;
  private final ScheduledExecutorService workers =
      Executors.newScheduledThreadPool(
          WORKERS, Thread.ofPlatform().daemon().name("work-", 1).factory());

  /** Nothing is worked on yet. */
  public Working(
      Register register, Notices notices, Faults faults, Sabotage sabotage, Clock clock) {
    this.register = register;
    this.judging = new Judging(register);
    this.notices = notices;
    this.faults = faults;
    this.sabotage = sabotage;
    this.clock = clock;
  }

  /** After a start: goes on with everything that is not at its end. */
  public void resume() {
    register.messages().stream().filter(one -> !one.state().isFinal()).forEach(this::soon);
  }

  /** Works on a message, in its time. */
  public void soon(Message message) {
    if (message.state() == State.RECEIVED) {
      in(waitMs(message, "accept"), () -> accept(message));
    } else {
      in(waitMs(message, "enter"), () -> enter(message));
    }
  }

  /** Works on a message before anybody is told that it lies here. */
  public void now(Message message) {
    accept(message);
  }

  private void in(int ms, Runnable work) {
    ScheduledFuture<?> unused = workers.schedule(() -> guarded(work), ms, TimeUnit.MILLISECONDS);
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      System.err.println("work failed: " + e);
    }
  }

  private void accept(Message message) {
    Message after =
        register.during(
            () -> {
              Message known = current(message);
              if (known.state() == State.RECEIVED) {
                register.add(accepting(known).toArray(Fact[]::new));
              }
              return current(message);
            });
    if (after.state() == State.ACCEPTED) {
      goOn(after);
    }
    notices.tell(after);
  }

  /** Rejected; or accepted, and entered with it when nothing says that it takes longer. */
  private List<Fact> accepting(Message message) {
    Instant now = clock.instant();
    List<Defect> defects = new ArrayList<>(judging.defects(message));
    defects.addAll(madeUp(message));
    if (!defects.isEmpty()) {
      return List.of(new Fact.Rejected(message.bureau(), message.id(), now, defects));
    }
    Fact accepted = new Fact.Accepted(message.bureau(), message.id(), now);
    boolean atOnce =
        waitMs(message, "enter") == 0 && !isToldTooEarly(message) && judging.isDue(message);
    return atOnce ? List.of(accepted, entry(message, now)) : List.of(accepted);
  }

  private void goOn(Message accepted) {
    int early = isToldTooEarly(accepted) ? EARLY_MS_MIN : 0;
    if (early > 0) {
      notices.tellTooEarly(accepted);
    }
    in(early + waitMs(accepted, "enter"), () -> enter(accepted));
  }

  /** Enters a message that was accepted, unless it waits for money. */
  private void enter(Message message) {
    Optional<Message> after =
        register.during(
            () -> {
              Message known = current(message);
              if (known.state() != State.ACCEPTED || !judging.isDue(known)) {
                return Optional.empty();
              }
              Instant now = clock.instant();
              List<Defect> defects = judging.defects(known);
              register.add(
                  defects.isEmpty()
                      ? entry(known, now)
                      : new Fact.Rejected(known.bureau(), known.id(), now, defects));
              return Optional.of(current(message));
            });
    after.ifPresent(notices::tell);
  }

  private Fact.Entered entry(Message message, Instant now) {
    String entryNo = register.nextEntryNo(message.bureau());
    return new Fact.Entered(
        message.bureau(),
        message.id(),
        now,
        entryNo,
        judging.result(message, entryNo, now).toString(),
        sabotage == Sabotage.FALSE_ENTER
            && message.kind().equals("TITLE_TRANSFER")
            && register.entries().stream().noneMatch(Message::phantom));
  }

  /** The tax of an assessment was paid: what waited for it is entered. */
  void paid(String assessmentId) {
    register.paymentsOf(assessmentId).stream()
        .filter(one -> one.state() == State.ACCEPTED)
        .forEach(one -> in(0, () -> enter(one)));
  }

  private Message current(Message message) {
    return register.message(message.bureau(), message.id()).orElseThrow();
  }

  private List<Defect> madeUp(Message message) {
    String occasion = occasion(message) + "/" + register.likeThis(message);
    if (!faults.strikes(Fault.DEFECTS, occasion)) {
      return List.of();
    }
    return MADE_UP.subList(0, 2 + faults.pick(Fault.DEFECTS, occasion + "/n", 2));
  }

  private boolean isToldTooEarly(Message message) {
    return faults.strikes(Fault.EARLY_NOTICE, occasion(message));
  }

  private int waitMs(Message message, String step) {
    String occasion = occasion(message) + "/" + step;
    int most = faults.profile() == FaultProfile.HEAVY ? SLOW_MS_HEAVY : SLOW_MS_SOME;
    return faults.strikes(Fault.SLOW_WORK, occasion)
        ? 1 + faults.pick(Fault.SLOW_WORK, occasion + "/ms", most)
        : 0;
  }

  private static String occasion(Message message) {
    return message.bureau() + "/" + message.kind() + "/" + message.unitCode();
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
