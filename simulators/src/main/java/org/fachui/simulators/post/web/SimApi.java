package org.fachui.simulators.post.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fachui.simulators.post.mail.ReadableMail;
import org.fachui.simulators.post.register.Fact;
import org.fachui.simulators.post.register.Register;
import org.fachui.simulators.post.register.Text;
import org.fachui.simulators.wire.Call;
import org.fachui.simulators.wire.Desk;
import org.fachui.simulators.wire.PageTemplate;
import org.fachui.simulators.wire.Reply;
import org.fachui.simulators.wire.Troubles.Trouble;

/** What only a simulation has: the register for an oracle, and a page with what arrived. */
public final class SimApi implements Desk {
  private static final PageTemplate PAGE = PageTemplate.beside(SimApi.class, "mailbox.html");
  private static final int SHOWN_MAX = 100;

  private final Register register;

  /** Answers from this. */
  public SimApi(Register register) {
    this.register = register;
  }

  @Override
  public Reply answer(Call call, Trouble trouble) {
    return switch (call.method() + " " + String.join("/", call.path())) {
      case "GET sim/summary" -> Reply.json(200, summary());
      case "GET sim/register" -> Reply.lines(this::write);
      case "GET sim/mailbox" -> Reply.html(200, page());
      default -> Reply.problem(Problem.NO_SUCH_PATH, "the simulator has no such path");
    };
  }

  private ObjectNode summary() {
    List<Text> texts = register.texts();
    return JsonNodeFactory.instance
        .objectNode()
        .put("mails", register.mails().size())
        .put("texts", texts.size())
        .put("rang", texts.stream().mapToInt(Text::rang).sum())
        .put("rangTwice", texts.stream().filter(text -> text.rang() > 1).count());
  }

  /** One line of JSON for each message, whatever was reported of it. */
  private void write(OutputStream out) throws IOException {
    for (Text text : register.texts()) {
      line(
          out,
          JsonNodeFactory.instance
              .objectNode()
              .put("kind", "SMS")
              .put("messageId", text.id())
              .put("to", text.taken().to())
              .put("text", text.taken().text())
              .put("rang", text.rang())
              .put("state", text.state()));
    }
    for (Fact.MailTaken mail : register.mails()) {
      ReadableMail read = ReadableMail.of(mail.source());
      line(
          out,
          JsonNodeFactory.instance
              .objectNode()
              .put("kind", "EMAIL")
              .put("messageId", read.messageId())
              .put("to", mail.to())
              .put("subject", read.subject())
              .put("text", read.text()));
    }
  }

  private static void line(OutputStream out, ObjectNode line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param html of one message
   */
  private record Shown(java.time.Instant at, String html) {}

  private String page() {
    List<Shown> all = new ArrayList<>();
    for (Fact.MailTaken mail : register.mails()) {
      ReadableMail read = ReadableMail.of(mail.source());
      all.add(new Shown(mail.at(), card("✉ " + mail.to(), read.subject(), read.text())));
    }
    for (Text text : register.texts()) {
      all.add(
          new Shown(
              text.taken().at(),
              card("☏ " + text.taken().to(), text.state(), text.taken().text())));
    }
    StringBuilder cards = new StringBuilder();
    all.stream()
        .sorted(Comparator.comparing(Shown::at).reversed())
        .limit(SHOWN_MAX)
        .forEach(shown -> cards.append(shown.html()));
    return PAGE.filled(
        Map.of(
            "cards",
            cards.isEmpty()
                ? "<p class=\"lead\">还没有消息。<span lang=\"en\">Nothing has arrived yet.</span></p>"
                : cards.toString()));
  }

  private static String card(String to, String head, String text) {
    return "<section class=\"card\"><p class=\"lead\">"
        + PageTemplate.escaped(to)
        + "</p><h2>"
        + PageTemplate.escaped(head)
        + "</h2><p style=\"white-space:pre-wrap;overflow-wrap:anywhere\">"
        + PageTemplate.escaped(text)
        + "</p></section>";
  }
}
