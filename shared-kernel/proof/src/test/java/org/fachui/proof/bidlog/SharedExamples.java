package org.fachui.proof.bidlog;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.fachui.proof.bidlog.BidRecord.BidPlaced;
import org.fachui.proof.bidlog.BidRecord.LotOpened;
import org.fachui.proof.bidlog.Forger.Forgery;
import org.fachui.proof.bidlog.VerificationReport.Found;
import org.fachui.proof.bidlog.VerificationReport.Verified;
import org.fachui.proof.canonical.JsonValue;
import org.fachui.proof.canonical.JsonValue.JsonArray;
import org.fachui.proof.canonical.JsonValue.JsonBoolean;
import org.fachui.proof.canonical.JsonValue.JsonInteger;
import org.fachui.proof.canonical.JsonValue.JsonObject;
import org.fachui.proof.canonical.JsonValue.JsonText;
import org.fachui.proof.merkle.MerkleTree;

/**
 * What the verifiers in Java and TypeScript share: a good log, edits of it with the finding that
 * each must give, and receipts. Made from one seed.
 */
final class SharedExamples {
  private static final long SEED = 1;
  private static final ExampleLog LOG = SeededAuction.closed(SEED, 14);
  private static final int LAST = LOG.records().size() - 1;

  private record Edit(String name, ExampleLog edited) {}

  private static final long FIRST_BID_ENDS_MS = 25_000;
  private static final ExampleLog SALE = SeededAuction.sale(SEED, 8, FIRST_BID_ENDS_MS);

  private SharedExamples() {}

  /** A log whose first bid decides the end. */
  static String sale() {
    return SALE.text();
  }

  /** {@code sale-edits.json}: what an arbiter may do wrong at such a lot, all of it signed. */
  static String saleEdits() {
    List<BidPlaced> bids =
        SALE.records().stream()
            .filter(BidPlaced.class::isInstance)
            .map(BidPlaced.class::cast)
            .toList();
    BidPlaced first = bids.getFirst();
    BidPlaced second = bids.get(1);
    LotOpened opened = (LotOpened) SALE.records().getFirst();
    List<Edit> edits =
        List.of(
            new Edit("the window's end wins over the first bid", ending(first, opened.endAt())),
            new Edit(
                "every bid begins the time anew", ending(second, second.at() + FIRST_BID_ENDS_MS)),
            new Edit(
                "the terms do not have the rule",
                new ExampleLog(
                    (JsonObject)
                        JsonPatch.replace(
                            SALE.json(), "/terms/firstBidEndsMs", new JsonInteger(1)))));
    return "{\"log\":\"sale.json\",\n\"edits\":[\n"
        + String.join(",\n", edits.stream().map(edit -> line(SALE, edit)).toList())
        + "\n]}\n";
  }

  private static ExampleLog ending(BidPlaced bid, long endAt) {
    List<BidRecord> changed =
        SALE.records().stream()
            .map(
                record ->
                    record.equals(bid)
                        ? new BidPlaced(
                            bid.stamp(),
                            bid.bidId(),
                            bid.bidNo(),
                            bid.paddle(),
                            bid.amount(),
                            bid.match(),
                            bid.enteredAt(),
                            endAt,
                            bid.prevBidId())
                        : record)
            .toList();
    return SeededAuction.signedAnew(SEED, SALE, changed);
  }

  static String goodLog() {
    return LOG.text();
  }

  /** {@code edits.json}: one edit or receipt a line. */
  static String edits() {
    StringBuilder text = new StringBuilder("{\"log\":\"good.json\",\n");
    text.append("\"outcome\":").append(outcome()).append(",\n\"edits\":[\n");
    text.append(String.join(",\n", allEdits().stream().map(edit -> line(LOG, edit)).toList()));
    text.append("\n],\n\"receipts\":[\n");
    text.append(String.join(",\n", receipts().stream().map(JsonObject::toString).toList()));
    return text.append("\n]}\n").toString();
  }

  private static JsonObject outcome() {
    LogOutcome outcome = ((Verified) verify(LOG)).outcome();
    return JsonObject.builder()
        .put("lot", outcome.lot())
        .put("result", outcome.result())
        .put("winner", outcome.winner())
        .put("price", outcome.price())
        .put("endAt", outcome.endAt())
        .put("records", outcome.records())
        .put("bids", outcome.bids())
        .put("heads", outcome.heads())
        .put("keyIds", JsonArray.ofTexts(outcome.keyIds()))
        .build();
  }

  private static String line(ExampleLog log, Edit edit) {
    Finding finding = ((Found) verify(edit.edited())).finding();
    return JsonObject.builder()
        .put("name", edit.name())
        .put("finding", json(finding))
        .put("patch", JsonPatch.difference(log.json(), edit.edited().json()))
        .build()
        .toString();
  }

  static JsonObject json(Finding finding) {
    JsonObject.Builder json =
        JsonObject.builder().put("code", finding.code().name()).put("member", finding.member());
    finding.seq().ifPresent(seq -> json.put("seq", seq));
    finding
        .range()
        .ifPresent(range -> json.put("fromSeq", range.fromSeq()).put("toSeq", range.toSeq()));
    return json.build();
  }

  private static VerificationReport verify(ExampleLog log) {
    return BidLogVerifier.verify(new StringReader(log.json().toString()));
  }

  private static List<Edit> allEdits() {
    List<Edit> edits = new ArrayList<>();
    edits.addAll(chosenEdits());
    edits.addAll(editsOfWholeParts());
    edits.addAll(brokenRulesThatWereSigned());
    Forger forger = new Forger(SEED);
    for (String part : List.of("records", "heads", "terms", "keys")) {
      for (int i = 0; i < 5; i++) {
        Forgery forgery = forger.forge(LOG, part);
        edits.add(new Edit("seeded edit of " + forgery.pointer(), forgery.log()));
      }
    }
    return edits;
  }

  private static List<Edit> chosenEdits() {
    String bid = "/records/" + recordOf("BID", 5);
    List<Edit> edits = new ArrayList<>();
    add(
        edits,
        "a bid is raised by one step, trees recomputed",
        bid + "/amount",
        plus(bid, 500_000));
    add(edits, "a bid leaves the grid", bid + "/amount", plus(bid, 1));
    add(edits, "a bid gets another paddle", bid + "/paddle", new JsonText("P0009"));
    add(
        edits,
        "a bid gets another key",
        bid + "/bidId",
        new JsonText(LOG.records().getFirst().lot()));
    add(edits, "the arrival of a bid moves", bid + "/enteredAt", new JsonInteger(1));
    add(edits, "an amount becomes text", bid + "/amount", new JsonText("12000000"));
    add(edits, "an amount becomes negative", bid + "/amount", new JsonInteger(-1));
    add(edits, "a paddle is no paddle", bid + "/paddle", new JsonText("p1"));
    add(edits, "a kind is unknown", bid + "/kind", new JsonText("OFFER"));
    add(edits, "a record gets another number", bid + "/seq", new JsonInteger(LAST + 9L));
    add(
        edits,
        "a record goes to another lot",
        bid + "/lot",
        new JsonText("0198c0de-0000-7000-8000-000000000001"));
    add(edits, "the winner is replaced", "/records/" + LAST + "/winner", new JsonText("P0009"));
    add(edits, "the price is lowered", "/records/" + LAST + "/price", new JsonInteger(12_000_000));
    add(edits, "the start price is lowered in the terms", "/terms/startPrice", new JsonInteger(1));
    add(edits, "a disclosure changes", "/terms/disclosures/0/text", new JsonText("无。"));
    add(edits, "the terms become a real auction", "/terms/drill", new JsonBoolean(false));
    add(
        edits,
        "a commit gets one lot more",
        "/heads/1/count",
        new JsonInteger(LOG.heads().get(1).count() + 1));
    add(edits, "a batch goes back", "/heads/2/signed/batch", new JsonInteger(1));
    add(
        edits,
        "a head covers more records than there are",
        "/heads/1/treeSize",
        new JsonInteger(999));
    add(
        edits,
        "a head is signed before its key was valid",
        "/heads/1/signed/at",
        new JsonInteger(1));
    return edits;
  }

  private static void add(List<Edit> edits, String name, String pointer, JsonValue value) {
    edits.add(new Edit(name, Forger.forge(LOG, pointer, value).log()));
  }

  private static JsonInteger plus(String record, long more) {
    JsonValue amount = JsonPatch.get(LOG.json(), record + "/amount");
    return new JsonInteger(((JsonInteger) amount).value() + more);
  }

  private static List<Edit> editsOfWholeParts() {
    JsonObject json = LOG.json();
    List<Head> heads = LOG.heads();
    return List.of(
        new Edit("the terms and their hash change", Forger.forgeTermsAndTheirHash(LOG, "假").log()),
        new Edit("the format is another", new ExampleLog(json.with("format", new JsonText("x")))),
        new Edit("a part is added", new ExampleLog(json.with("note", new JsonText("x")))),
        new Edit("a record gets a member more", withNoteIn("records", 3)),
        new Edit("a head gets a member more", withNoteIn("heads", 1)),
        new Edit("a key gets a member more", withNoteIn("keys", 0)),
        new Edit("the last head is missing", withHeads(heads.subList(0, heads.size() - 1))),
        new Edit("all heads are missing", withHeads(List.of())),
        new Edit(
            "the first key is missing",
            ExampleLog.of(LOG.terms(), LOG.records(), heads, LOG.keys().subList(1, 2))),
        new Edit(
            "the last record is missing",
            ExampleLog.of(LOG.terms(), LOG.records().subList(0, LAST), heads, LOG.keys())));
  }

  private static ExampleLog withHeads(List<Head> heads) {
    return ExampleLog.of(LOG.terms(), LOG.records(), heads, LOG.keys());
  }

  private static ExampleLog withNoteIn(String part, int index) {
    List<JsonValue> objects = new ArrayList<>(LOG.objects(part));
    objects.set(index, LOG.objects(part).get(index).with("note", new JsonText("x")));
    return new ExampleLog(LOG.json().with(part, new JsonArray(objects)));
  }

  /** Signed throughout by the arbiter's own key, so that only the replay can tell. */
  private static List<Edit> brokenRulesThatWereSigned() {
    int bid = recordOf("BID", 6);
    List<Edit> edits = new ArrayList<>();
    signed(edits, "signed: a bid below the step", bid, "amount", new JsonInteger(12_000_000));
    signed(edits, "signed: a bid moves the end", bid, "endAt", new JsonInteger(1_900_000_000_000L));
    signed(edits, "signed: a bid of nobody", bid, "paddle", new JsonText("P0099"));
    signed(edits, "signed: another winner", LAST, "winner", new JsonText("P0099"));
    return edits;
  }

  private static void signed(
      List<Edit> edits, String name, int index, String member, JsonValue value) {
    List<BidRecord> records = new ArrayList<>(LOG.records());
    records.set(index, BidRecord.fromJson(records.get(index).toJson().with(member, value)));
    edits.add(new Edit(name, SeededAuction.signedAnew(SEED, LOG, records)));
  }

  /** Index of the n-th record of a kind, counted from 1. */
  private static int recordOf(String kind, int n) {
    int found = 0;
    for (int i = 0; i <= LAST; i++) {
      if (LOG.records().get(i).kind().equals(kind) && ++found == n) {
        return i;
      }
    }
    throw new AssertionError("The log has no " + n + " records of " + kind);
  }

  private static List<JsonObject> receipts() {
    MerkleTree tree = MerkleTree.of(LOG.records().stream().map(BidRecord::leaf).toList());
    int index = recordOf("BID", 3);
    BidRecord record = LOG.records().get(index);
    Head head = LOG.heads().stream().filter(h -> h.treeSize() > index).findFirst().orElseThrow();
    Receipt good = Receipt.of(record, tree, head);
    Receipt early = new Receipt(LOG.records().get(index - 1), good.path(), head);
    Head moved =
        new Head(head.lotRoot(), head.index(), head.count() + 1, head.path(), head.signed());
    return List.of(
        receipt("a good receipt", good, LOG),
        receipt("a receipt with another record", early, LOG),
        receipt("a receipt with one lot more", new Receipt(record, good.path(), moved), LOG));
  }

  static JsonObject receipt(String name, Receipt receipt, ExampleLog log) {
    JsonObject.Builder json =
        JsonObject.builder().put("name", name).put("receipt", receipt.toJson());
    receipt.fault(new KeyRing(log.keys())).ifPresent(finding -> json.put("finding", json(finding)));
    return json.build();
  }
}
