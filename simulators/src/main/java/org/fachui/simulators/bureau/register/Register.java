package org.fachui.simulators.bureau.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.fachui.simulators.disk.Journal;

/**
 * Everything the bureaus know, over one file. Whoever adds a fact that follows from what he has
 * read does both in one {@link #during}.
 */
public final class Register implements AutoCloseable {
  private final Map<String, Unit> units = new ConcurrentHashMap<>();
  private final Map<String, Fact.PersonKnown> people = new ConcurrentHashMap<>();
  private final Map<String, Message> messages = new ConcurrentHashMap<>();
  private final List<String> entries = new CopyOnWriteArrayList<>();
  private final Map<Bureau, Integer> taken = new EnumMap<>(Bureau.class);
  private final Map<Bureau, Integer> entered = new EnumMap<>(Bureau.class);
  private final Map<String, String> taxCertificates = new ConcurrentHashMap<>();
  private final Map<String, String> rulings = new ConcurrentHashMap<>();
  private final Map<String, List<String>> payments = new ConcurrentHashMap<>();
  private final Map<String, String> assessments = new ConcurrentHashMap<>();
  private final Set<String> paid = ConcurrentHashMap.newKeySet();
  private final Set<String> noticed = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> sameKind = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Journal<Fact> journal;

  private Register(Path folder) throws IOException {
    Files.createDirectories(folder);
    this.journal = Journal.open(folder.resolve("register.ndjson"), FactText.WORDING, this::apply);
  }

  /** Opens the register in a folder, made when missing. */
  public static Register open(Path folder) throws IOException {
    return new Register(folder);
  }

  /** Does something while nobody else adds a fact. */
  public <T> T during(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Puts facts on disk and then into memory. */
  public void add(Fact... facts) {
    lock.lock();
    try {
      journal.append(List.of(facts));
      for (Fact fact : facts) {
        apply(fact);
      }
    } finally {
      lock.unlock();
    }
  }

  private void apply(Fact fact) {
    switch (fact) {
      case Fact.UnitKnown known -> units.put(known.unit().unitCode(), known.unit());
      case Fact.PersonKnown known -> people.put(known.residentId(), known);
      case Fact.MessageTaken message -> take(Message.received(message));
      case Fact.Accepted one -> put(require(one.bureau(), one.messageId()).after(one));
      case Fact.Rejected one -> put(require(one.bureau(), one.messageId()).after(one));
      case Fact.Entered one -> enter(require(one.bureau(), one.messageId()).after(one), one);
      case Fact.TaxPaid one -> paid.add(one.assessmentId());
      case Fact.Noticed one -> noticed.add(notice(one.bureau(), one.messageId(), one.state()));
    }
  }

  private void take(Message message) {
    put(message);
    taken.merge(message.bureau(), 1, Integer::sum);
    sameKind.merge(kindOf(message), 1, Integer::sum);
    if (message.kind().equals("TAX_PAYMENT")) {
      payments
          .computeIfAbsent(assessmentId(message), id -> new CopyOnWriteArrayList<>())
          .add(message.id());
    }
  }

  private void enter(Message message, Fact.Entered fact) {
    put(message);
    entered.merge(message.bureau(), 1, Integer::sum);
    switch (message.kind()) {
      case "TITLE_TRANSFER" -> {
        LocalDate day = LocalDate.ofInstant(fact.at(), ZoneOffset.ofHours(8));
        units.computeIfPresent(
            message.unitCode(),
            (code, unit) -> unit.enteredFor(message.person(), fact.entryNo(), day));
        rulings.put(ruling(message), message.id());
        entries.add(message.id());
      }
      case "TAX_PAYMENT" ->
          taxCertificates.put(taxCertificateNo(fact.entryNo()), message.unitCode());
      case "TAX_ASSESSMENT" -> assessments.put(fact.entryNo(), message.id());
      default -> {
        // nothing else is kept apart
      }
    }
  }

  private static String assessmentId(Message payment) {
    return payment.payload().path("assessmentId").asText();
  }

  private static String ruling(Message transfer) {
    return transfer.unitCode() + "/" + transfer.payload().path("rulingNo").asText();
  }

  private static String kindOf(Message message) {
    return message.bureau() + "/" + message.kind() + "/" + message.unitCode();
  }

  private static String notice(Bureau bureau, String messageId, State state) {
    return bureau + "/" + messageId + "/" + state;
  }

  private void put(Message message) {
    messages.put(message.key(), message);
  }

  private Message require(Bureau bureau, String messageId) {
    return message(bureau, messageId)
        .orElseThrow(() -> new IllegalStateException("no message " + messageId));
  }

  /** A message of a bureau. */
  public Optional<Message> message(Bureau bureau, String messageId) {
    return Optional.ofNullable(messages.get(bureau.word() + "/" + messageId));
  }

  /** All messages. */
  public Collection<Message> messages() {
    return List.copyOf(messages.values());
  }

  /** A unit. */
  public Optional<Unit> unit(String unitCode) {
    return Optional.ofNullable(units.get(unitCode));
  }

  /** A person; one that nobody told of may buy and has no home. */
  public Fact.PersonKnown person(String residentId) {
    return people.getOrDefault(residentId, new Fact.PersonKnown(residentId, false, 0));
  }

  /** Transfers in the land register, those that are only told among them, oldest first. */
  public List<Message> entries() {
    return entries.stream().map(id -> require(Bureau.LAND, id)).toList();
  }

  /** Whether the tax bureau has issued this certificate for this unit. */
  public boolean isTaxCertificate(String certificateNo, String unitCode) {
    return unitCode.equals(taxCertificates.get(certificateNo));
  }

  /** The tax certificate that a payment entered under this number leads to. */
  public static String taxCertificateNo(String entryNo) {
    return "C" + entryNo;
  }

  /** Whether a transfer of this unit was entered under this ruling. */
  public boolean isEnteredUnder(Message transfer) {
    return rulings.containsKey(ruling(transfer));
  }

  /** The messages that ask for the certificate of this assessment. */
  public List<Message> paymentsOf(String assessmentId) {
    return payments.getOrDefault(assessmentId, List.of()).stream()
        .map(id -> require(Bureau.TAX, id))
        .toList();
  }

  /** The assessment that was entered under a number. */
  public Optional<Message> assessment(String entryNo) {
    return Optional.ofNullable(assessments.get(entryNo)).map(id -> require(Bureau.TAX, id));
  }

  /** Whether the tax of an assessment was paid. */
  public boolean isPaid(String assessmentId) {
    return paid.contains(assessmentId);
  }

  /** Whether the platform has confirmed a notice. */
  public boolean isNoticed(Message message) {
    return noticed.contains(notice(message.bureau(), message.id(), message.state()));
  }

  /** How many messages of this one's bureau, kind and unit there are. */
  public int likeThis(Message message) {
    return sameKind.getOrDefault(kindOf(message), 0);
  }

  /** The number of the next receipt. */
  public String nextReceiptNo(Bureau bureau) {
    return bureau.number('R', taken.getOrDefault(bureau, 0) + 1);
  }

  /** The number of the next entry. */
  public String nextEntryNo(Bureau bureau) {
    return bureau.number('E', entered.getOrDefault(bureau, 0) + 1);
  }

  /** How many units there are. */
  public int unitCount() {
    return units.size();
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
