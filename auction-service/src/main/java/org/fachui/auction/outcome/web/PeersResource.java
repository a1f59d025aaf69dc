package org.fachui.auction.outcome.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.enrolment.application.Applicants;
import org.fachui.auction.enrolment.model.Identity;
import org.fachui.auction.enrolment.model.IdentityAccess;
import org.fachui.auction.enrolment.model.IdentityAccess.Purpose;
import org.fachui.auction.outcome.application.Sale;
import org.fachui.auction.outcome.application.Settlements;
import org.fachui.auction.outcome.model.SaleState;
import org.fachui.platform.peers.FromPeer;
import org.fachui.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/** What the other services are told of a lot that has ended. Signed by a peer, or not at all. */
@Path("lots")
@Produces(MediaType.APPLICATION_JSON)
public class PeersResource {
  private static final IdentityAccess FOR_THE_TRANSFER =
      IdentityAccess.byService(Purpose.TRANSFER, "registry-adapter");

  /** The contract's {@code PeerSale}. */
  public record PeerSale(
      UUID lotId,
      String court,
      String caseNo,
      @Nullable String unitCode,
      String kind,
      String place,
      long priceFen,
      SaleState state,
      Buyer buyer,
      List<Owner> buyers,
      SaleView.@Nullable Ruling ruling,
      @Nullable Instant servedAt,
      @Nullable Annulment annulment) {

    /** The ruling that annulled the auction; nothing of the sale goes on after it. */
    public record Annulment(String number, Instant annulledAt) {}

    /**
     * Who bought it.
     *
     * @param residentId null unless one person bought it alone: a bureau can enter nobody else
     */
    public record Buyer(String subject, String name, @Nullable String residentId) {
      /** Without the person. */
      @Override
      public String toString() {
        return "Buyer[...]";
      }
    }

    /** One of those whose it becomes, by exactly one number. */
    public record Owner(
        String name, @Nullable String residentId, @Nullable String creditCode, String share) {
      private static Owner of(org.fachui.auction.enrolment.model.Buyer buyer) {
        return switch (buyer.identity()) {
          case Identity.Person person ->
              new Owner(buyer.name(), person.id().text(), null, buyer.share().text());
          case Identity.Company company ->
              new Owner(buyer.name(), null, company.code().text(), buyer.share().text());
        };
      }

      /** Without the person. */
      @Override
      public String toString() {
        return "Owner[...]";
      }
    }
  }

  /** The contract's {@code PeerSaleStanding}: without the buyer. */
  public record PeerSaleStanding(
      UUID lotId,
      SaleState state,
      SaleView.@Nullable Ruling ruling,
      @Nullable Instant servedAt,
      PeerSale.@Nullable Annulment annulment) {}

  /** The contract's {@code Settlement}. */
  public record Settlement(
      UUID lotId,
      String court,
      String caseNo,
      Settlements.Result result,
      @Nullable Long priceFen,
      @Nullable UUID winnerEnrolmentId,
      @Nullable Long winnerDepositFen,
      @Nullable Long keptFen,
      @Nullable Instant releaseBy,
      List<UUID> enrolmentIds) {}

  private FindingSale finding;
  private Applicants applicants;
  private Settlements settlements;

  @Inject
  public PeersResource(FindingSale finding, Applicants applicants, Settlements settlements) {
    this.finding = finding;
    this.applicants = applicants;
    this.settlements = settlements;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected PeersResource() {}

  /** The sale with its buyer. */
  @GET
  @Path("{lotId}/sale")
  @PermitAll
  @FromPeer
  public Response getSale(@PathParam("lotId") UUID lotId) {
    Sale sale = finding.of(lotId);
    List<PeerSale.Owner> buyers =
        applicants.buyers(sale.enrolmentId(), FOR_THE_TRANSFER).stream()
            .map(PeerSale.Owner::of)
            .toList();
    if (buyers.isEmpty()) {
      throw Problem.notFound().asException();
    }
    PeerSale.Owner first = buyers.getFirst();
    String alone = buyers.size() == 1 ? first.residentId() : null;
    Sale.MadeService service = sale.service();
    return answer(
        new PeerSale(
            lotId,
            sale.court(),
            sale.caseNo(),
            sale.unitCode(),
            sale.kind(),
            sale.place(),
            sale.priceFen(),
            sale.state(),
            new PeerSale.Buyer(sale.subject(), first.name(), alone),
            buyers,
            SaleView.Ruling.of(sale.ruling()),
            service == null ? null : service.at(),
            annulment(sale)));
  }

  /** How far the sale is, for whoever asks again and again; it opens no identity. */
  @GET
  @Path("{lotId}/sale/standing")
  @PermitAll
  @FromPeer
  public Response getSaleStanding(@PathParam("lotId") UUID lotId) {
    Sale sale = finding.of(lotId);
    Sale.MadeService service = sale.service();
    return answer(
        new PeerSaleStanding(
            lotId,
            sale.state(),
            SaleView.Ruling.of(sale.ruling()),
            service == null ? null : service.at(),
            annulment(sale)));
  }

  private static PeerSale.@Nullable Annulment annulment(Sale sale) {
    Sale.MadeAnnulment annulled = sale.annulment();
    return annulled == null ? null : new PeerSale.Annulment(annulled.number(), annulled.at());
  }

  /** How the lot ended, and whose deposits there are. */
  @GET
  @Path("{lotId}/settlement")
  @PermitAll
  @FromPeer
  public Response getSettlement(@PathParam("lotId") UUID lotId) {
    Settlements.Ended ended =
        settlements.of(lotId).orElseThrow(() -> Problem.notFound().asException());
    Settlements.Result result = ended.result();
    if (result == null) {
      throw Problem.of(409, "NOT_CLOSED")
          .title("The lot is not closed yet")
          .retry(true)
          .asException();
    }
    return answer(
        new Settlement(
            lotId,
            ended.court(),
            ended.caseNo(),
            result,
            result == Settlements.Result.SOLD ? ended.priceFen() : null,
            ended.winner(),
            ended.winnerDepositFen(),
            result == Settlements.Result.SOLD ? ended.keptFen() : null,
            ended.releaseBy(),
            ended.enrolmentIds()));
  }

  private static Response answer(Object entity) {
    return Response.ok(entity).header("Cache-Control", "no-store").build();
  }
}
