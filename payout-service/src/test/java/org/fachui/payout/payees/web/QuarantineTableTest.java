package org.fachui.payout.payees.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.fachui.payout.payees.model.FaultCode;
import org.fachui.payout.payees.model.RowFault;
import org.junit.jupiter.api.Test;

class QuarantineTableTest {
  @Test
  void givesSpreadsheetsNoFormulas() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QuarantineTable table = new QuarantineTable(out)) {
      table.add(new RowFault(2, "registered_no", FaultCode.DUPLICATE, "=1+1,\"x\": again"));
      table.add(new RowFault(3, "name", FaultCode.MISSING, FaultCode.MISSING.reason()));
    }

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            """
            line,column,code,reason
            2,registered_no,DUPLICATE,"'=1+1,""x"": again"
            3,name,MISSING,The field is empty.
            """);
  }

  @Test
  void escapesEveryBeginningOfAFormula() {
    for (String text : new String[] {"=x", "+x", "-x", "@x", "\tx", "\rx"}) {
      assertThat(QuarantineTable.plain(text)).isEqualTo("'" + text);
    }
    assertThat(QuarantineTable.plain("x=")).isEqualTo("x=");
    assertThat(QuarantineTable.plain("")).isEmpty();
  }
}
