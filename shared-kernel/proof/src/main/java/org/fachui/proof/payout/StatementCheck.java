package org.fachui.proof.payout;

import java.util.Map;
import org.fachui.proof.merkle.Hash;
import org.fachui.proof.payout.ProofFinding.Code;
import org.fachui.proof.signing.KeyStatement;

/** Holds the statement against its signature and against everything that it speaks of. */
final class StatementCheck {
  private final ProofStatement statement;
  private final Map<String, KeyStatement> keys;

  StatementCheck(ProofStatement statement, Map<String, KeyStatement> keys) {
    this.statement = statement;
    this.keys = keys;
  }

  void require(SealsCheck seals, Hash accounts, Leaves lines, PoolSums made) {
    requireEquation(made);
    require("/seals", statement.seals() == seals.count(), "There are " + seals.count() + " seals.");
    require("/seal", statement.seal().equals(seals.last()), "This is not the last seal's hash.");
    require(
        "/transfers",
        statement.transfers() == seals.transfers(),
        "There are " + seals.transfers() + " transfers.");
    require("/lines", statement.lines() == lines.count(), "There are " + lines.count() + " lines.");
    require(
        "/pool",
        seals.count() == 0 || statement.pool().equals(seals.chain()),
        "The seals are another pool's.");
    require(
        "/accounts", statement.accounts().equals(accounts), "The accounts are not those signed.");
    require(
        "/linesRoot",
        statement.linesRoot().equals(lines.root()),
        "The lines are not those signed.");
    KeyStatement key = keys.get(statement.keyId());
    if (key == null || !key.validAt(statement.at())) {
      throw fault("/keyId", "The key is unknown or was not valid then.");
    }
    require(
        "/signature",
        key.verifies(statement.signedBytes(), statement.signature()),
        "The signature over the statement does not hold: one of its members was changed.");
  }

  private void requireEquation(PoolSums made) {
    PoolSums told = statement.equation();
    requireSum("poolFen", told.poolFen(), made.poolFen());
    requireSum("undistributedFen", told.undistributedFen(), made.undistributedFen());
    requireSum("heldFen", told.heldFen(), made.heldFen());
    requireSum("inFlightFen", told.inFlightFen(), made.inFlightFen());
    requireSum("paidFen", told.paidFen(), made.paidFen());
    requireSum("onAccountFen", told.onAccountFen(), made.onAccountFen());
    requireSum("escrowFen", told.escrowFen(), made.escrowFen());
    requireSum("costsFen", told.costsFen(), made.costsFen());
    require("/equation", told.holds(), "The sums do not add up to the pool.");
  }

  private static void requireSum(String member, long told, long made) {
    require(
        "/equation/" + member,
        told == made,
        "It says " + told + " fen, the transfers make " + made + ".");
  }

  private static void require(String member, boolean good, String otherwise) {
    if (!good) {
      throw fault(member, otherwise);
    }
  }

  private static FoundException fault(String member, String sentence) {
    return new FoundException(Code.STATEMENT, "/statement" + member, sentence);
  }
}
