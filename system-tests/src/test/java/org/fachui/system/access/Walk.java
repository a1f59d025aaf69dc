package org.fachui.system.access;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fachui.system.bank.PayoutDesk;
import org.fachui.system.client.Api;
import org.fachui.system.http.Answer;
import org.fachui.system.http.Request;
import org.fachui.system.stack.SystemStack;

/** Asks what a row of the table is about, as somebody of a role, in the way that the row says. */
final class Walk {
  static final String ANONYMOUS = "anonymous";

  /** Bidder of the own court's lots, and the only one who enrols. */
  static final String BUYER = "li";

  /** Who stands for a role. */
  private static final Map<String, String> PEOPLE =
      Map.of(
          "bidder", BUYER,
          "clerk", "chen",
          "judge", "zhao",
          "finance", "qian",
          "approver", "sun",
          "bureau", "zhou",
          "supervisor", "wu",
          "auditor", "zheng",
          "admin", "feng");

  /** Who stands for it where somebody asks for what is another's. */
  private static final Map<String, String> STRANGERS = strangers();

  private final SystemStack system;
  private final WalkRequests requests;
  private final HomeRequests homes;
  private final PayoutRequests payouts;
  private final RegistryRequests registry;
  private final NoticeRequests notices;
  private final PeerSigner peers;

  /** Prepares the courts; the homes that are sold are on their way when this returns. */
  Walk(SystemStack system) throws IOException {
    this.system = system;
    SoldHomes sold = new SoldHomes(system);
    UnsoldHome nobodys = new UnsoldHome(system);
    Court court = new Court(system);
    Homes unsold = new Homes(system);
    requests = new WalkRequests(court);
    homes = new HomeRequests(court, unsold, sold, nobodys);
    payouts =
        new PayoutRequests(
            payoutCourt("浙0106", ""), payoutCourt("川0105", "2"), sold, system.stack().bank().key());
    registry =
        new RegistryRequests(
            new Api(system.site(), system.tokens()), unsold, sold, system.stack().bureaus().key());
    notices = new NoticeRequests(system);
    peers = new PeerSigner(system.stack().peersKey());
  }

  private static Map<String, String> strangers() {
    Map<String, String> others = new LinkedHashMap<>(PEOPLE);
    others.put("bidder", "zhang");
    for (String role : new String[] {"clerk", "judge", "finance", "approver"}) {
      others.compute(role, (one, person) -> person + "2");
    }
    return others;
  }

  private PayoutCourt payoutCourt(String court, String which) throws IOException {
    String maker = "qian" + which;
    PayoutDesk desk =
        new PayoutDesk(system.site(), system.tokens(), "chen" + which, maker, "sun" + which);
    return new PayoutCourt(system, court, maker, desk);
  }

  /** Whether a column of the table is a role. */
  static boolean isRole(String column) {
    return column.equals(ANONYMOUS) || PEOPLE.containsKey(column);
  }

  /** The answer to one row for one role. */
  Answer ask(Map<String, String> row, String role) throws IOException {
    String path = AccessTable.cell(row, "path");
    boolean service = path.matches("/(auction|payout|registry)/.*");
    return service ? askService(row, role) : askWebsite(row, role);
  }

  /** The request of one row, as nobody. */
  Request request(Map<String, String> row) throws IOException {
    String method = AccessTable.cell(row, "method");
    String path = AccessTable.cell(row, "path");
    boolean own = !AccessTable.cell(row, "court").equals("other");
    if (PayoutRequests.areOf(path)) {
      return payouts.of(method, path, own);
    }
    if (RegistryRequests.areOf(path)) {
      return registry.of(method, path, own);
    }
    if (NoticeRequests.areOf(path)) {
      return notices.of(method, path);
    }
    return HomeRequests.areOf(path) ? homes.of(method, path, own) : requests.of(method, path, own);
  }

  /** How a request is signed, and how not. */
  PeerSigner peers() {
    return peers;
  }

  private Answer askService(Map<String, String> row, String role) throws IOException {
    String whose = AccessTable.cell(row, "court");
    Request plain = request(row);
    Request signed = whose.equals("peer") ? peers.signed(plain) : plain;
    Map<String, String> people = whose.equals("foreign") ? STRANGERS : PEOPLE;
    Request asked =
        role.equals(ANONYMOUS)
            ? signed
            : signed.bearing(system.tokens().of(people.getOrDefault(role, "")));
    return plain.target().endsWith("/events")
        ? system.site().askHead(asked)
        : system.site().ask(asked);
  }

  private Answer askWebsite(Map<String, String> row, String role) throws IOException {
    String method = AccessTable.cell(row, "method");
    String path = AccessTable.cell(row, "path");
    Browser browser = new Browser(system.site());
    if (!role.equals(ANONYMOUS)) {
      browser.signIn(PEOPLE.getOrDefault(role, ""));
    }
    return switch (path) {
      case "/signin" -> browser.ask(Request.get("/signin?persona=" + BUYER));
      case "/signin/callback" -> browser.ask(Request.get(browser.callbackFor(BUYER)));
      case "/signout" ->
          browser.ask(
              Request.of(method, path)
                  .with("Origin", system.site().origin())
                  .with("X-CSRF-Token", browser.csrfToken()));
      default -> browser.ask(Request.of(method, path));
    };
  }
}
