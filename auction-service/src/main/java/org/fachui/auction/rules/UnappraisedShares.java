package org.fachui.auction.rules;

/**
 * Shares of which no appraisal report can be made, as the rule sees them (EQ-12).
 *
 * @param stated whether the agency said so, after it was to appraise by the material at hand
 * @param partiesTold whether the parties were told what the lack of material may cost them
 * @param requested whether the applicant asked in writing for an auction all the same
 * @param worthless whether the company's business is seriously abnormal and the shares are plainly
 *     worth nothing
 * @param costsFen costs of the execution, in fen
 */
public record UnappraisedShares(
    boolean stated, boolean partiesTold, boolean requested, boolean worthless, long costsFen) {}
