package org.fachui.payout.batches.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** All banks in one small server, which does what the contract says unless it is told otherwise. */
public final class MisbehavingBank implements AutoCloseable {
  public static final String KEY = "a key that only tests have";
  private static final Pattern LINE =
      Pattern.compile(
          "<CdtTrfTxInf>.*?<EndToEndId>(\\w+)<.*?Ccy=\"CNY\">(\\d+)\\.(\\d\\d)<.*?<CdtrAcct><Id><Othr><Id>(\\w+)<");

  public final BankRegister register = new BankRegister();

  /** The next so many files are taken, but nobody is told. */
  final AtomicInteger answersToLose = new AtomicInteger();

  /** Of the next so many files only the first half of the lines is kept. */
  final AtomicInteger filesToHalve = new AtomicInteger();

  /** The next so many reports end in the middle. */
  final AtomicInteger reportsToBreakOff = new AtomicInteger();

  /** A page of a statement is sent so many times before the next one. */
  volatile int samePageTimes = 1;

  volatile boolean namesStrangers;
  volatile boolean booksTwice;
  volatile int pageSize = 1_000;
  public volatile Predicate<String> closedAccount = account -> false;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final Map<String, Taken> files = new ConcurrentHashMap<>();
  private final Map<String, Long> tokens = new ConcurrentHashMap<>();
  final Set<String> filesPut = ConcurrentHashMap.newKeySet();

  /** A file that the bank has. */
  private record Taken(String sha256, List<String> ids, long fen, int lines) {}

  /** Opens on a free port. */
  public MisbehavingBank() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
    server.setExecutor(threads);
    server.createContext("/banks/", this::handle);
    server.start();
  }

  /** Below which the banks stand. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange call) throws IOException {
    byte[] body = call.getRequestBody().readAllBytes();
    String[] path = call.getRequestURI().getPath().split("/", -1);
    try (call) {
      if (!signed(call, body)) {
        problem(call, 401, "BAD_SIGNATURE");
        return;
      }
      String bank = path[2];
      switch (call.getRequestMethod() + " " + path[3] + " " + path.length) {
        case "GET day 4" -> json(call, 200, "{\"date\":\"" + register.day() + "\",\"open\":true}");
        case "PUT files 5" -> put(call, bank, path[4], body);
        case "GET files 5" -> standing(call, path[4]);
        case "GET files 6" -> report(call, path[4]);
        case "GET instructions 5" -> instruction(call, path[4]);
        case "POST instructions 6" -> json(call, 200, "{\"dead\":" + register.bury(path[4]) + "}");
        case "GET statements 5" -> statement(call, bank, LocalDate.parse(path[4]));
        default -> problem(call, 404, "NO_SUCH_PATH");
      }
    }
  }

  private void put(HttpExchange call, String bank, String fileId, byte[] body) throws IOException {
    filesPut.add(fileId);
    long token = Long.parseLong(call.getRequestHeaders().getFirst("Fencing-Token"));
    String sha256 = HexFormat.of().formatHex(sha256(body));
    if (!("sha-256=" + sha256).equals(call.getRequestHeaders().getFirst("Digest"))) {
      problem(call, 422, "BAD_DIGEST");
      return;
    }
    Taken taken;
    boolean known;
    synchronized (files) {
      if (token < tokens.merge(fileId, token, Math::max)) {
        problem(call, 409, "STALE_TOKEN");
        return;
      }
      taken = files.get(fileId);
      known = taken != null;
      if (taken == null) {
        taken = take(bank, fileId, sha256, new String(body, UTF_8));
      } else if (!taken.sha256().equals(sha256)) {
        problem(call, 409, "OTHER_BYTES");
        return;
      }
    }
    if (answersToLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      return; // closed without an answer
    }
    json(
        call,
        known ? 200 : 202,
        "{\"fileId\":\"%s\",\"sha256\":\"%s\",\"lines\":%d,\"fen\":%d}"
            .formatted(fileId, taken.sha256(), taken.lines(), taken.fen()));
  }

  private Taken take(String bank, String fileId, String sha256, String xml) {
    List<String[]> lines =
        LINE.matcher(xml)
            .results()
            .map(m -> new String[] {m.group(1), m.group(2) + m.group(3), m.group(4)})
            .toList();
    boolean half = filesToHalve.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    List<String[]> kept = half ? lines.subList(0, lines.size() / 2) : lines;
    for (String[] line : kept) {
      long fen = Long.parseLong(line[1]);
      register.decide(bank, line[0], fen, line[2], closedAccount.test(line[2]));
      if (booksTwice) {
        register.book(bank, line[0], fen, line[2], "PAYMENT");
      }
    }
    long fen = lines.stream().mapToLong(line -> Long.parseLong(line[1])).sum();
    Taken taken = new Taken(sha256, kept.stream().map(line -> line[0]).toList(), fen, lines.size());
    files.put(fileId, taken);
    return taken;
  }

  private void standing(HttpExchange call, String fileId) throws IOException {
    @Nullable String token = call.getRequestHeaders().getFirst("Fencing-Token");
    if (token != null) {
      tokens.merge(fileId, Long.parseLong(token), Math::max);
    }
    if (files.containsKey(fileId)) {
      json(call, 200, "{\"state\":\"PROCESSED\"}");
    } else {
      problem(call, 404, "NO_SUCH_FILE");
    }
  }

  private void report(HttpExchange call, String fileId) throws IOException {
    Taken file = files.get(fileId);
    if (file == null) {
      problem(call, 404, "NO_SUCH_FILE");
      return;
    }
    var xml = new StringBuilder("<Document><CstmrPmtStsRpt><OrgnlGrpInfAndSts><OrgnlMsgId>");
    xml.append(fileId).append("</OrgnlMsgId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>");
    Map<String, BankRegister.Line> lines = register.lines();
    for (String id : file.ids()) {
      BankRegister.Line line = lines.get(id);
      if (line != null) {
        append(xml, id, line.booked() ? "ACSC" : "RJCT", line.rejection());
      }
    }
    if (namesStrangers) {
      append(xml, "STRANGER", "ACSC", "");
      append(xml, "STRANGER2", "RJCT", "AC04");
    }
    xml.append("</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>");
    boolean broken = reportsToBreakOff.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    int length = broken ? xml.length() / 2 : xml.length();
    send(call, 200, "application/xml", xml.substring(0, length));
  }

  private static void append(StringBuilder xml, String id, String status, String reason) {
    xml.append("<TxInfAndSts><OrgnlEndToEndId>").append(id).append("</OrgnlEndToEndId><TxSts>");
    xml.append(status).append("</TxSts>");
    if (!reason.isEmpty()) {
      xml.append("<StsRsnInf><Rsn><Cd>").append(reason).append("</Cd></Rsn></StsRsnInf>");
    }
    xml.append("</TxInfAndSts>");
  }

  private void instruction(HttpExchange call, String id) throws IOException {
    BankRegister.Line line = register.lines().get(id);
    String state = line == null ? "UNKNOWN" : line.booked() ? "BOOKED" : "REJECTED";
    json(call, 200, "{\"state\":\"" + state + "\"}");
  }

  private void statement(HttpExchange call, String bank, LocalDate day) throws IOException {
    if (!day.isBefore(register.day())) {
      problem(call, 409, "DAY_OPEN");
      return;
    }
    Matcher asked = Pattern.compile("page=(\\d+)").matcher(call.getRequestURI().getQuery());
    int number = asked.find() ? Integer.parseInt(asked.group(1)) : 1;
    List<BankRegister.Entry> all = register.entries(bank, day);
    int pages = Math.max(1, Math.ceilDiv(all.size(), pageSize));
    int page = number <= samePageTimes ? 1 : number - samePageTimes + 1;
    boolean last = page == pages && number >= samePageTimes;
    List<BankRegister.Entry> shown =
        all.subList((page - 1) * pageSize, Math.min(all.size(), page * pageSize));
    long opening = register.openingFen(bank, day);
    long closing = opening + all.stream().mapToLong(BankRegister.Entry::signed).sum();
    var xml = new StringBuilder("<Document><BkToCstmrStmt><Stmt><Id>" + bank + "-" + day + "</Id>");
    xml.append(
        "<StmtPgntn><PgNb>" + page + "</PgNb><LastPgInd>" + last + "</LastPgInd></StmtPgntn>");
    xml.append("<ElctrncSeqNb>" + register.numberOf(day) + "</ElctrncSeqNb>");
    balance(xml, "OPBD", opening, day);
    balance(xml, "CLBD", closing, day);
    xml.append(
        "<TxsSummry><TtlNtries><NbOfNtries>"
            + all.size()
            + "</NbOfNtries></TtlNtries></TxsSummry>");
    shown.forEach(entry -> entry(xml, entry));
    send(call, 200, "application/xml", xml.append("</Stmt></BkToCstmrStmt></Document>").toString());
  }

  private static void balance(StringBuilder xml, String code, long fen, LocalDate day) {
    xml.append("<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"CNY\">");
    xml.append(yuan(Math.abs(fen)) + "</Amt><CdtDbtInd>" + (fen < 0 ? "DBIT" : "CRDT"));
    xml.append("</CdtDbtInd><Dt><Dt>" + day + "</Dt></Dt></Bal>");
  }

  private static void entry(StringBuilder xml, BankRegister.Entry entry) {
    xml.append("<Ntry><NtryRef>" + entry.ref() + "</NtryRef><Amt Ccy=\"CNY\">" + yuan(entry.fen()));
    xml.append("</Amt><CdtDbtInd>" + (entry.signed() < 0 ? "DBIT" : "CRDT") + "</CdtDbtInd>");
    xml.append("<Sts><Cd>BOOK</Cd></Sts><NtryDtls><TxDtls><Refs><EndToEndId>" + entry.id());
    xml.append("</EndToEndId></Refs>");
    if (entry.kind().equals("RETURN")) {
      xml.append("<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>");
    }
    xml.append("</TxDtls></NtryDtls></Ntry>");
  }

  private static String yuan(long fen) {
    return fen / 100 + "." + (fen % 100 < 10 ? "0" : "") + fen % 100;
  }

  private static boolean signed(HttpExchange call, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY.getBytes(UTF_8), "HmacSHA256"));
      mac.update((call.getRequestMethod() + "\n" + call.getRequestURI() + "\n").getBytes(UTF_8));
      return HexFormat.of()
          .formatHex(mac.doFinal(body))
          .equals(call.getRequestHeaders().getFirst("Fachui-Signature"));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void problem(HttpExchange call, int status, String reason) throws IOException {
    send(call, status, "application/problem+json", "{\"reason\":\"" + reason + "\"}");
  }

  private static void json(HttpExchange call, int status, String text) throws IOException {
    send(call, status, "application/json", text);
  }

  private static void send(HttpExchange call, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    call.getResponseHeaders().set("Content-Type", type);
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
