package org.fachui.auction.annulment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fachui.auction.annulment.Annulment.Shown;
import org.fachui.auction.life.LotPaper;
import org.fachui.auction.life.LotStage;
import org.fachui.kernel.rules.Rule;
import org.fachui.kernel.rules.RuleSet;

/**
 * The contract's {@code Annulment}, as everybody may see it.
 *
 * @param remedy what those who were harmed may do (NJA-32)
 */
public record AnnulmentView(
    UUID lotId,
    String paper,
    AnnulmentGround ground,
    String groundText,
    String rule,
    String article,
    String number,
    LocalDate dated,
    String reason,
    List<Shown> evidence,
    boolean onObjection,
    LotStage stageBefore,
    boolean titleHadPassed,
    String remedy,
    String remedyArticle,
    Instant annulledAt) {

  static AnnulmentView of(Annulment annulment, RuleSet rules) {
    Rule cited = AnnulmentRules.cited(rules, annulment.ground());
    Rule remedy = rules.rule("NJA-32");
    return new AnnulmentView(
        annulment.lotId(),
        LotPaper.ANNULMENT_RULING.chinese(),
        annulment.ground(),
        annulment.ground().chinese(),
        cited.id(),
        cited.citation().text(),
        annulment.paper().number(),
        annulment.paper().dated(),
        annulment.paper().reason(),
        annulment.evidence(),
        annulment.objectionId() != null,
        annulment.stageBefore(),
        AnnulmentRules.titleHadPassed(annulment.stageBefore()),
        remedy.summary(),
        remedy.citation().text(),
        annulment.at());
  }
}
