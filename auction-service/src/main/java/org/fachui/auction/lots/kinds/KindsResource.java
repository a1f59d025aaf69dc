package org.fachui.auction.lots.kinds;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.fachui.auction.enrolment.model.Purchase;
import org.fachui.auction.lots.LotKind;
import org.jspecify.annotations.Nullable;

/** The kinds of property, with what is found out and published of each. */
@Path("property-kinds")
@Produces(MediaType.APPLICATION_JSON)
public class KindsResource {
  /** The contract's {@code PropertyKindTable}. */
  public record KindView(
      LotKind kind,
      boolean immovable,
      boolean estate,
      boolean things,
      IdentityView identity,
      @Nullable Purchase restricted,
      List<ParticularView> particulars) {
    static KindView of(KindFacts kind) {
      Identity identity = kind.identity();
      return new KindView(
          kind.kind(),
          kind.immovable(),
          kind.estate(),
          kind.things(),
          new IdentityView(identity.zh(), identity.en(), identity.example()),
          kind.restricted(),
          kind.particulars().stream().map(ParticularView::of).toList());
    }
  }

  /** What identifies a thing of the kind. */
  public record IdentityView(String zh, String en, String example) {}

  /** The contract's {@code Particular}. */
  public record ParticularView(
      String name,
      String zh,
      String en,
      Particular.Form form,
      boolean required,
      List<Particular.Choice> choices,
      @Nullable String article) {
    static ParticularView of(Particular one) {
      return new ParticularView(
          one.name(),
          one.zh(),
          one.en(),
          one.form(),
          one.required(),
          one.choices(),
          one.article().isEmpty() ? null : one.article());
    }
  }

  private static final List<KindView> ALL = Kinds.ALL.stream().map(KindView::of).toList();

  /** The kinds. */
  @GET
  @PermitAll
  public Response listPropertyKinds() {
    return Response.ok(ALL).header("Cache-Control", "public, max-age=300").build();
  }
}
