package org.fachui.auction.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.fachui.auction.contract.ContractDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {
  private record Row(@Nullable String text, long number, Instant at) {}

  private static final Table<Row> TABLE =
      new Table<Row>().with("text", Row::text).with("number", Row::number).with("at", Row::at);
  private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void writesLinesAsRfc4180HasThem() {
    List<Row> rows =
        List.of(
            new Row("住宅", 1, AT),
            new Row("a \"b\", c", 2, AT),
            new Row("two\nlines", 3, AT),
            new Row(null, 4, AT));

    assertThat(TABLE.csv(rows))
        .isEqualTo(
            """
            text,number,at\r
            住宅,1,2026-11-22T10:00:00.000Z\r
            "a ""b"", c",2,2026-11-22T10:00:00.000Z\r
            "two
            lines",3,2026-11-22T10:00:00.000Z\r
            ,4,2026-11-22T10:00:00.000Z\r
            """);
    assertThat(TABLE.csv(List.of())).isEqualTo("text,number,at\r\n");
  }

  @Test
  void writesObjectsWithoutWhatIsAbsent() {
    assertThat(TABLE.json(List.of(new Row("a\"b\u2028", 1, AT), new Row(null, 2, AT))))
        .isEqualTo(
            "[{\"text\":\"a\\\"b\u2028\",\"number\":1,\"at\":\"2026-11-22T10:00:00.000Z\"},"
                + "{\"number\":2,\"at\":\"2026-11-22T10:00:00.000Z\"}]");
  }

  @Test
  void theColumnsAreThoseOfTheContractInTheirOrder() {
    ContractDocument contract = ContractDocument.committed();

    assertThat(OpenLots.TABLE.names()).isEqualTo(contract.members("OpenLot"));
    assertThat(OpenBids.TABLE.names()).isEqualTo(contract.members("OpenBid"));
    assertThat(CourtFigure.TABLE.names()).isEqualTo(contract.members("CourtFigure"));
    assertThat(Arrays.stream(Figure.values()).map(Enum::name).toList())
        .isEqualTo(contract.enumeration("CourtFigureName"));
  }
}
