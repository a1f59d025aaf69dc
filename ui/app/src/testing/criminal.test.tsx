import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";
import type { CriminalTrack, PropertyRounds } from "@/lib/api/client";
import { handlersOf } from "./handlers";
import { aCase, aPrice, aProperty, aRounds, AT, HASH, IDS } from "./office";
import { visit } from "./render";
import { personas, World } from "./world";

const server = setupServer();
let track: CriminalTrack;
let sent: unknown;
let world: World;

const OFFER: PropertyRounds = { ...aRounds, failures: 2, next: [{ step: "TAKE", rule: "CRIM-12", article: "第十二条第二款", startPriceFenMin: 91_509_264, since: AT, light: "GREEN" }] };
const recorded: CriminalTrack = { propertyId: IDS.property, criminal: true, destination: "TREASURY", documentSha256: HASH, acceptedOn: "2026-01-01", termEndsAt: "2026-07-04T00:00:00.000Z", termOver: true, serverTime: AT };

const as = (id: string): void => {
  world.person = personas.find((persona) => persona.id === id);
};

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  world = await World.create();
  track = recorded;
  sent = undefined;
  const keep = (path: string, next: CriminalTrack) =>
    http.post(`*/auction/api/properties/:id/criminal${path}`, async ({ request }) => {
      sent = await request.json();
      track = next;
      return HttpResponse.json(track, { status: 201 });
    });
  const offer = { lotId: IDS.lot, toldAt: AT };
  server.use(...handlersOf(world));
  server.use(
    keep("", recorded),
    keep("/offer", { ...recorded, offer }),
    keep("/answer", { ...recorded, offer: { ...offer, accepted: false, answeredAt: AT } }),
    http.get("*/auction/api/properties/:id/criminal", () => HttpResponse.json(track)),
    http.get("*/auction/api/properties/:id", () => HttpResponse.json({ ...aProperty, lotId: IDS.lot, changeable: true } as JsonBodyType)),
    http.get("*/auction/api/properties/:id/price", () => HttpResponse.json(aPrice as JsonBodyType)),
    http.get("*/auction/api/properties/:id/rounds", () => HttpResponse.json(OFFER)),
    http.get("*/auction/api/cases/:id", () => HttpResponse.json(aCase as JsonBodyType)),
    http.get("*/auction/api/lots/:id/satisfaction", () => HttpResponse.json({ lotId: IDS.lot, priceFen: 91_509_264, answers: "NOT_ASKED", serverTime: AT })),
    http.get("*/registry/api/reviews/:id", () => HttpResponse.json({ reviewId: IDS.review, unitCode: aProperty.unitCode, asked: [] })),
  );
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const page = () => visit(`/court/properties/${IDS.property}`);
const card = () => screen.findByRole("region", { name: "刑事裁判涉财产部分" });

describe("criminal property", () => {
  it("is recorded by a judge, and its six months are seen", async () => {
    as("zhao");
    track = { propertyId: IDS.property, criminal: false, termOver: false, serverTime: AT };
    page();
    await userEvent.click(within(await card()).getByRole("button", { name: "登记为刑事涉案财物" }));
    const form = within(await card()).getByRole("form", { name: "登记为刑事涉案财物" });
    await userEvent.type(within(form).getByLabelText("移送执行表的 SHA-256"), HASH);
    await userEvent.click(within(form).getByRole("button", { name: "登记为刑事涉案财物" }));
    expect(await screen.findByText("六个月的期限已过，延长须经院长批准")).toBeInTheDocument();
    expect(sent).toMatchObject({ destination: "TREASURY", documentSha256: HASH });
  });

  it("is offered by a clerk after its last auction", async () => {
    as("chen");
    page();
    const form = within(await card()).getByRole("form", { name: "登记已按保留价通知" });
    await userEvent.type(within(form).getByLabelText("通知书的 SHA-256"), HASH);
    await userEvent.click(within(form).getByRole("button", { name: "登记已按保留价通知" }));
    expect(await screen.findByText("已按最后一次拍卖的保留价通知，等待答复。")).toBeInTheDocument();
    expect(sent).toMatchObject({ documentSha256: HASH });
  });

  it("may be auctioned without a reserve when it is declined", async () => {
    as("zhao");
    track = { ...recorded, offer: { lotId: IDS.lot, toldAt: AT } };
    page();
    const form = within(await card()).getByRole("form", { name: "登记答复" });
    await userEvent.click(within(form).getByRole("checkbox", { name: "同意以保留价接收" }));
    expect(within(form).getByLabelText("公布的理由")).toBeInTheDocument();
    await userEvent.click(within(form).getByRole("checkbox", { name: "同意以保留价接收" }));
    await userEvent.type(within(form).getByLabelText("答复的 SHA-256"), HASH);
    await userEvent.click(within(form).getByRole("button", { name: "登记答复" }));
    expect(await screen.findByText("不接收或者要求继续变价，可以公告无保留价拍卖。")).toBeInTheDocument();
    expect(sent).toMatchObject({ accepted: false, documentSha256: HASH });
    expect(sent).not.toHaveProperty("number");
  });
});
