package org.fachui.payout.payees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fachui.payout.payees.application.UploadOutcome;
import org.fachui.payout.payees.application.UploadRefusal;
import org.fachui.payout.payees.model.ClaimUpload;
import org.fachui.payout.payees.model.FaultCode;
import org.fachui.payout.payees.model.RowFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadingClaimsIT {
  private static final AClaimsDesk DESK = new AClaimsDesk();

  private UUID pool;

  @BeforeEach
  void aPool() {
    pool = DESK.pool();
  }

  @Test
  void registersGoodRowsInTheirOrder() {
    ClaimUpload upload = DESK.taken(pool, new ClaimsCsv().good(1, 101).utf8(), 0);

    assertThat(upload.rowsGood()).isEqualTo(100);
    assertThat(upload.rowsBad()).isZero();
    assertThat(upload.encoding()).isEqualTo("UTF-8");
    assertThat(upload.sumFen()).isEqualTo(100 * 100_000 + 99 * 100 / 2);
    assertThat(number("count(*)")).isEqualTo(100);
    assertThat(number("sum(fen)")).isEqualTo(upload.sumFen());
    assertThat(
            number(
                "count(*) FILTER (WHERE row_no = registered) ",
                "row_number() OVER (ORDER BY position) + 1 AS registered"))
        .isEqualTo(100);
  }

  @Test
  void takesTheSameBytesOnceEvenAtOnce() {
    byte[] bytes = bytes(new ClaimsCsv().good(1, 51).utf8());
    List<UploadOutcome> outcomes =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> DESK.upload(pool, new ByteArrayInputStream(bytes), 0)))
            .limit(4)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(outcomes).filteredOn(UploadOutcome.Taken.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(UploadOutcome.Known.class::isInstance).hasSize(3);
    assertThat(outcomes).extracting(UploadingClaimsIT::idOf).containsOnly(idOf(outcomes.get(0)));
    assertThat(number("count(*)")).isEqualTo(50);
  }

  private static UUID idOf(UploadOutcome outcome) {
    return switch (outcome) {
      case UploadOutcome.Taken taken -> taken.upload().id();
      case UploadOutcome.Known known -> known.upload().id();
      case UploadOutcome.Refused refused -> throw new AssertionError(refused.reason());
    };
  }

  @Test
  void findsOutGb18030AndKeepsRareCharacters() {
    String rare = "R1,𠮷㐀龘·买买提,RESIDENT,11010519491231002x,102100099996,622202000001, 12.5 ,1";
    ClaimUpload upload =
        DESK.taken(pool, new ClaimsCsv().line(rare).in(Charset.forName("GB18030")), 0);

    assertThat(upload.encoding()).isEqualTo("GB18030");
    assertThat(number("count(*) FILTER (WHERE name = '𠮷㐀龘·买买提' AND fen = 1250)")).isEqualTo(1);
    assertThat(number("count(*) FILTER (WHERE id_number = '11010519491231002X')")).isEqualTo(1);
  }

  @Test
  void takesAByteOrderMarkQuotesAndWindowsLines() {
    String file =
        "\uFEFF\"registered_no\",name,id_kind,id_number,bank_no,account_no,amount_yuan,tier\r\n"
            + "\r\n\"R,1\",\"=cmd|'/c calc'!A1\",ORGANISATION,91110000802100433B,102100099996,"
            + "622202000001,\"1.00\",2\r\n";
    ClaimUpload upload = DESK.taken(pool, stream(file), 0);

    assertThat(upload.rowsGood()).isEqualTo(1);
    assertThat(
            number(
                "count(*) FILTER (WHERE name = '=cmd|''/c calc''!A1' AND registered_no = 'R,1')"))
        .isEqualTo(1);
  }

  @Test
  void quarantinesBadRowsAndTakesTheOthers() {
    ClaimsCsv csv =
        new ClaimsCsv()
            .good(1, 3)
            .line("R9,王\u0000五,RESIDENT,330106195001110017,102100099996,622202000001,1,1")
            .line("R8,赵六,RESIDENT,110105194912310021,102100099997,6222,1e9,0")
            .line("R7,孙七,MARTIAN,1,999100099996,622202000001,99999999999999999999,1")
            .line("R6,too few")
            .line("R5,周八,PASSPORT,G12345678,307584007998,622202000001,0.00,100")
            .good(3, 5);
    ClaimUpload upload = DESK.taken(pool, csv.utf8(), 60);

    assertThat(upload.rowsGood()).isEqualTo(4);
    assertThat(upload.rowsBad()).isEqualTo(5);
    assertThat(DESK.quarantine(upload.id()))
        .extracting(fault -> fault.rowNo() + " " + fault.column() + " " + fault.code())
        .containsExactly(
            "4 id_number ID_CHECK",
            "4 name CONTROL_CHARACTER",
            "5 account_no ACCOUNT_FORM",
            "5 amount_yuan AMOUNT_FORM",
            "5 bank_no BANK_CHECK",
            "5 id_number ID_CHECK",
            "5 tier TIER_RANGE",
            "6 amount_yuan AMOUNT_RANGE",
            "6 bank_no BANK_CHECK",
            "6 id_kind ID_KIND",
            "7 registered_no COLUMN_COUNT",
            "8 amount_yuan AMOUNT_RANGE",
            "8 bank_no BANK_NOT_REACHED",
            "8 tier TIER_RANGE");
  }

  @Test
  void keepsOneOfEqualRowsAndNoneOfContradictingOnes() {
    ClaimUpload first = DESK.taken(pool, new ClaimsCsv().good(1, 3).utf8(), 0);
    ClaimsCsv csv =
        new ClaimsCsv()
            .good(2, "5.00", 1)
            .good(10, "1.00", 1)
            .good(10, "1.00", 1)
            .good(11, "1.00", 1)
            .good(11, "2.00", 1)
            .good(11, "1.00", 1)
            .good(12, "1.00", 1);
    ClaimUpload second = DESK.taken(pool, csv.utf8(), 100);

    assertThat(first.rowsGood()).isEqualTo(2);
    assertThat(second.rowsGood()).isEqualTo(2);
    assertThat(second.rowsBad()).isEqualTo(5);
    assertThat(DESK.quarantine(second.id()))
        .extracting(RowFault::rowNo, RowFault::code)
        .containsExactly(
            tuple(2L, FaultCode.ALREADY_REGISTERED),
            tuple(4L, FaultCode.DUPLICATE),
            tuple(5L, FaultCode.CONFLICT),
            tuple(6L, FaultCode.CONFLICT),
            tuple(7L, FaultCode.CONFLICT));
    assertThat(DESK.quarantine(second.id()).get(1).reason())
        .isEqualTo("R000010: The same row stands before. (lines 3, 4)");
  }

  @Test
  void registersHomonymsWithEqualAmountsApart() {
    ClaimsCsv csv =
        new ClaimsCsv()
            .line("A1,张伟,RESIDENT,11010519491231002X,102100099996,622202000001,1,1")
            .line("A2,张伟,RESIDENT,440524188001010014,102100099996,622202000002,1,1");

    assertThat(DESK.taken(pool, csv.utf8(), 0).rowsGood()).isEqualTo(2);
  }

  @Test
  void refusesAWholeUploadAndLeavesNothing() {
    UploadOutcome.Refused refused =
        refused(new ClaimsCsv().good(1, 98).line("x").line("y").line("z").utf8());

    assertThat(refused.reason()).isEqualTo(UploadRefusal.TOO_MANY_BAD_ROWS);
    assertThat(refused.bad()).isEqualTo(3);
    assertThat(refused.rows()).isEqualTo(100);
    assertThat(refused.first()).extracting(RowFault::rowNo).containsExactly(99L, 100L, 101L);
    assertThat(number("count(*)")).isZero();
    assertThat(
            DESK.database()
                .number("SELECT count(*) FROM claim_upload WHERE pool_id = '" + pool + "'"))
        .isZero();
  }

  @Test
  void saysWhatIsNoClaimsFile() {
    assertThat(refused(stream("")).reason()).isEqualTo(UploadRefusal.WRONG_COLUMNS);
    assertThat(refused(stream("name,amount\nx,1\n")).reason())
        .isEqualTo(UploadRefusal.WRONG_COLUMNS);
    assertThat(refused(stream(ClaimsCsv.HEADER.replace(',', ';') + "\n")).reason())
        .isEqualTo(UploadRefusal.WRONG_COLUMNS);
    assertThat(refused(stream(ClaimsCsv.HEADER + "\n\n")).reason())
        .isEqualTo(UploadRefusal.NO_ROWS);
    assertThat(
            refused(new ByteArrayInputStream(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}))
                .reason())
        .isEqualTo(UploadRefusal.NOT_TEXT);
    assertThat(refused(new ClaimsCsv().good(1, 3).line("\"R9,open quote").utf8()).reason())
        .isEqualTo(UploadRefusal.BROKEN_TABLE);
    assertThat(refused(new ClaimsCsv().good(1, 3).line("\"" + "9".repeat(3_000_000) + "\"").utf8()))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(UploadRefusal.BROKEN_TABLE))
        .satisfies(refused -> assertThat(refused.line()).isEqualTo(3));
    assertThat(number("count(*)")).isZero();
  }

  @Test
  void leavesNoFileBehindWhenTheBodyBreaksOff() throws IOException {
    long before = spooled();
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatThrownBy(() -> DESK.upload(pool, broken, 0)).hasRootCauseMessage("gone");
    assertThat(spooled()).isEqualTo(before);
  }

  private static long spooled() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("fachui-claims-"))
          .count();
    }
  }

  @Test
  void aClaimIsNeverChanged() {
    DESK.taken(pool, new ClaimsCsv().good(1, 2).utf8(), 0);

    assertThatThrownBy(() -> DESK.database().run("UPDATE claim SET fen = fen + 1"))
        .hasMessageContaining("is refused");
  }

  private UploadOutcome.Refused refused(InputStream file) {
    UploadOutcome outcome = DESK.upload(pool, file, 2);
    assertThat(outcome).isInstanceOf(UploadOutcome.Refused.class);
    return (UploadOutcome.Refused) outcome;
  }

  private long number(String what) {
    return DESK.database()
        .number("SELECT coalesce(" + what + ", 0) FROM claim WHERE pool_id = '" + pool + "'");
  }

  private long number(String what, String column) {
    return DESK.database()
        .number(
            "SELECT %s FROM (SELECT *, %s FROM claim WHERE pool_id = '%s') AS numbered"
                .formatted(what, column, pool));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(InputStream stream) {
    try (stream) {
      return stream.readAllBytes();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
