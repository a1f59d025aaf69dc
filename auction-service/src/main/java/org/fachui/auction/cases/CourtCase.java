package org.fachui.auction.cases;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case that is being enforced (执行案件). */
@Entity
@Table(name = "cases")
public class CourtCase {
  @Id
  @Column(name = "id")
  private UUID id;

  @Column(name = "case_number")
  private String caseNumber;

  @Column(name = "court")
  private String court;

  @Column(name = "cause")
  private String cause;

  @Column(name = "claim_fen")
  private @Nullable Long claimFen;

  @Column(name = "instrument")
  private @Nullable String instrument;

  @Column(name = "filed_at")
  private Instant filedAt;

  @Column(name = "filed_by")
  private @Nullable String filedBy;

  @Column(name = "drill")
  private boolean drill;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "parties", joinColumns = @JoinColumn(name = "case_id"))
  @OrderColumn(name = "position")
  private List<Party> parties = new ArrayList<>();

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CourtCase() {}

  /** A case that is filed now; see {@link FilingCase}. */
  CourtCase(Filing filing, Instant filedAt) {
    this.id = UUID.randomUUID();
    this.caseNumber = filing.caseNumber();
    this.court = filing.court();
    this.cause = filing.cause();
    this.claimFen = filing.claimFen();
    this.instrument = filing.instrument();
    this.filedAt = filedAt;
    this.filedBy = filing.by();
    this.parties.addAll(filing.parties());
  }

  public UUID id() {
    return id;
  }

  /** 案号 in its normal form. */
  public String caseNumber() {
    return caseNumber;
  }

  /** Code of the court that keeps it. */
  public String court() {
    return court;
  }

  public String cause() {
    return cause;
  }

  public @Nullable Long claimFen() {
    return claimFen;
  }

  /** The legal document that is enforced; null if it is not published. */
  public @Nullable String instrument() {
    return instrument;
  }

  public Instant filedAt() {
    return filedAt;
  }

  /** Whether it holds the drill lots of its court. */
  public boolean drill() {
    return drill;
  }

  public List<Party> parties() {
    return List.copyOf(parties);
  }
}
