package org.fachui.auction.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.fachui.auction.complaints.Complaint.Kind;
import org.fachui.auction.complaints.Complaints.Finding;
import org.fachui.platform.store.Transactions;

/** Complaints as wu records them and zheng looks into them. */
public final class TestComplaints {
  private final Complaints complaints;

  public TestComplaints(Transactions transactions, Clock clock) {
    complaints = new Complaints(transactions, clock);
  }

  /** One that was looked into. */
  public void received(String court, String kind, String file, boolean upheld) {
    ComplaintRequest request = new ComplaintRequest(Kind.valueOf(kind), file, "2026-11-20", null);
    Complaint recorded =
        complaints.record(court, request, request.checked(complaints.today()), "wu").orElseThrow();
    assertThat(complaints.find(recorded.id(), upheld, "zheng")).isEqualTo(Finding.STANDS);
  }
}
