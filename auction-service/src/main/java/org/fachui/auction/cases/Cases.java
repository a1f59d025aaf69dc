package org.fachui.auction.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fachui.auction.lots.CaseFile;
import org.fachui.auction.lots.CaseFiles;

/** All cases. */
@ApplicationScoped
public class Cases implements CaseFiles {
  /** Cases that are listed; newest first. */
  static final int MOST_LISTED = 200;

  private static final String NEWEST = "SELECT c FROM CourtCase c ORDER BY c.filedAt DESC, c.id";
  private static final String NEWEST_OF_COURT =
      "SELECT c FROM CourtCase c WHERE c.court = :court ORDER BY c.filedAt DESC, c.id";
  private static final String DRILL =
      "SELECT c FROM CourtCase c WHERE c.court = :court AND c.drill = true";
  private static final String BY_NUMBER = "SELECT c FROM CourtCase c WHERE c.caseNumber = :number";

  @PersistenceContext(unitName = "auction")
  EntityManager entities;

  /** Lets the filings at one court wait for each other, until the transaction ends. */
  void lockCourt(String court) {
    entities
        .createNativeQuery("SELECT code FROM courts WHERE code = ? FOR UPDATE")
        .setParameter(1, court)
        .getResultList();
  }

  /** Stores a new case, in the caller's transaction. */
  void add(CourtCase filed) {
    entities.persist(filed);
    entities.flush();
  }

  Optional<CourtCase> find(UUID id) {
    return Optional.ofNullable(entities.find(CourtCase.class, id));
  }

  Optional<CourtCase> byNumber(String caseNumber) {
    return entities
        .createQuery(BY_NUMBER, CourtCase.class)
        .setParameter("number", caseNumber)
        .getResultStream()
        .findFirst();
  }

  /** The newest cases of one court, or of all. */
  List<CourtCase> newest(Optional<String> court) {
    var query = entities.createQuery(court.isPresent() ? NEWEST_OF_COURT : NEWEST, CourtCase.class);
    court.ifPresent(code -> query.setParameter("court", code));
    return query.setMaxResults(MOST_LISTED).getResultList();
  }

  @Override
  public Optional<CaseFile> find(UUID caseId, String court) {
    return find(caseId).filter(found -> found.court().equals(court)).map(Cases::file);
  }

  @Override
  public Optional<CaseFile> file(UUID caseId) {
    return find(caseId).map(Cases::file);
  }

  @Override
  public int parties(UUID caseId) {
    return find(caseId).map(found -> found.parties().size()).orElse(0);
  }

  @Override
  public Optional<CaseFile> drillCase(String court) {
    return entities
        .createQuery(DRILL, CourtCase.class)
        .setParameter("court", court)
        .getResultStream()
        .findFirst()
        .map(Cases::file);
  }

  private static CaseFile file(CourtCase found) {
    return new CaseFile(found.id(), found.caseNumber(), found.court(), found.instrument());
  }
}
