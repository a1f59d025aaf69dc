package org.fachui.auction.evidence;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.fachui.proof.signing.KeyStatement;

/** The public keys that sign heads, with their validity. */
@Path("evidence/keys")
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {
  private EvidenceLog log;

  @Inject
  public KeysResource(EvidenceLog log) {
    this.log = log;
  }

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected KeysResource() {}

  /** Oldest first. */
  @GET
  @PermitAll
  public List<KeyStatement> listKeys() {
    return log.keys();
  }
}
