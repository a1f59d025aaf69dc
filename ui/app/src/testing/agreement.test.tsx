import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";
import type { AgreedTaking } from "@/lib/api/client";
import { handlersOf } from "./handlers";
import { aCase, aPrice, aProperty, aRounds, AT, CASE_NO, HASH, IDS } from "./office";
import { visit } from "./render";
import { personas, World } from "./world";

const server = setupServer();
let found: AgreedTaking;
let sent: unknown;
let world: World;

const OPEN: AgreedTaking = { propertyId: IDS.property, open: true, rule: "CPI-489", article: "第四百八十九条", needed: ["APPLICANT_CONSENT", "DEBTOR_CONSENT", "NOBODY_HARMED", "HOME_ELIGIBILITY"] };
const MADE: AgreedTaking = {
  ...OPEN,
  open: false,
  made: {
    applicantId: IDS.claim,
    paper: "以物抵债裁定书",
    number: `${CASE_NO}之一`,
    dated: "2026-11-22",
    reason: "双方同意抵债",
    papers: [{ kind: "DEBTOR_CONSENT", title: "同意书", sha256: HASH }],
    priceFen: 20_000,
    claimFen: 30_000,
    differenceFen: 0,
    remainingFen: 10_000,
    takenAt: AT,
  },
};

const as = (id: string): void => {
  world.person = personas.find((persona) => persona.id === id);
};

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  world = await World.create();
  found = OPEN;
  sent = undefined;
  server.use(...handlersOf(world));
  server.use(
    http.get("*/auction/api/properties/:id/agreed-taking", () => HttpResponse.json(found)),
    http.post("*/auction/api/properties/:id/agreed-taking", async ({ request }) => {
      sent = await request.json();
      found = MADE;
      return HttpResponse.json(found, { status: 201 });
    }),
    http.get("*/auction/api/cases/:id/applicants", () =>
      HttpResponse.json([
        { id: IDS.claim, party: "演练银行", company: true, claimFen: 30_000, recordedAt: AT },
        { id: IDS.lot, party: "撤回的", company: true, claimFen: 1, recordedAt: AT, withdrawnAt: AT },
      ]),
    ),
    http.get("*/auction/api/properties/:id", () => HttpResponse.json({ ...aProperty, changeable: found.open } as JsonBodyType)),
    http.get("*/auction/api/properties/:id/price", () => HttpResponse.json(aPrice as JsonBodyType)),
    http.get("*/auction/api/properties/:id/rounds", () => HttpResponse.json({ ...aRounds, failures: 0, rounds: [], next: [] })),
    http.get("*/auction/api/cases/:id", () => HttpResponse.json(aCase as JsonBodyType)),
    http.get("*/registry/api/reviews/:id", () => HttpResponse.json({ reviewId: IDS.review, unitCode: aProperty.unitCode, asked: [] })),
  );
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const page = () => visit(`/court/properties/${IDS.property}`);
const card = () => screen.findByRole("region", { name: "不经拍卖，协议抵债" });

describe("a taking by agreement", () => {
  it("is ruled by a judge on the papers that it needs, and ends every notice", async () => {
    as("zhao");
    page();
    await userEvent.click(within(await card()).getByRole("button", { name: "作出抵债裁定" }));
    const form = within(await card()).getByRole("form", { name: "作出抵债裁定" });
    const taker = within(form).getByLabelText("承受人");
    expect(await within(taker).findByRole("option", { name: /演练银行/ })).toBeInTheDocument();
    expect(within(taker).queryByRole("option", { name: /撤回的/ })).toBeNull();
    await userEvent.selectOptions(taker, IDS.claim);
    await userEvent.type(within(form).getByLabelText("商定价（元）"), "200");
    await userEvent.type(within(form).getByLabelText("公布的理由"), "双方同意抵债");
    await userEvent.type(within(form).getByLabelText("被执行人同意作价抵债的书面意见的 SHA-256"), HASH);
    await userEvent.click(within(form).getByRole("button", { name: "作出抵债裁定" }));

    expect(await screen.findByText(/已经裁定抵债，不再拍卖/)).toBeInTheDocument();
    expect(sent).toEqual({
      applicantId: IDS.claim,
      priceFen: 20_000,
      number: `${aProperty.caseNumber}之一`,
      dated: expect.any(String) as string,
      reason: "双方同意抵债",
      papers: [{ kind: "DEBTOR_CONSENT", title: "被执行人同意作价抵债的书面意见", sha256: HASH }],
    });
    expect(within(await card()).queryByRole("button", { name: "作出抵债裁定" })).toBeNull();
    expect(within(await card()).getByText("仍应清偿").parentElement).toHaveTextContent("100.00");
  });

  it("names the papers that lack, under their article", async () => {
    as("zhao");
    server.use(
      http.post("*/auction/api/properties/:id/agreed-taking", () =>
        HttpResponse.json(
          { type: "/problems/PAPERS_MISSING", title: "x", status: 422, reason: "PAPERS_MISSING", rule: "CPI-489", article: "第四百八十九条", accepted: { papers: "DEBTOR_CONSENT NOBODY_HARMED" } },
          { status: 422, headers: { "Content-Type": "application/problem+json" } },
        ),
      ),
    );
    page();
    await userEvent.click(within(await card()).getByRole("button", { name: "作出抵债裁定" }));
    const form = within(await card()).getByRole("form", { name: "作出抵债裁定" });
    await within(form).findByRole("option", { name: /演练银行/ });
    await userEvent.selectOptions(within(form).getByLabelText("承受人"), IDS.claim);
    await userEvent.type(within(form).getByLabelText("商定价（元）"), "200");
    await userEvent.type(within(form).getByLabelText("公布的理由"), "双方同意抵债");
    await userEvent.click(within(form).getByRole("button", { name: "作出抵债裁定" }));
    expect(await within(form).findByText("缺少协议抵债所需的材料。")).toBeInTheDocument();
    expect(within(form).getByText(/被执行人的书面同意 \/ 不损害他人的查明材料/)).toBeInTheDocument();
  });

  it("is for the judge alone, and no notice is offered once it is made", async () => {
    as("chen");
    const first = page();
    expect(await within(await card()).findByText("由法官作出。")).toBeInTheDocument();
    expect(await screen.findByRole("form", { name: "拍卖公告" })).toBeInTheDocument();
    first.unmount();
    found = MADE;
    page();
    expect(await screen.findByText(/已经裁定抵债，不再拍卖/)).toBeInTheDocument();
    expect(screen.queryByRole("form", { name: "拍卖公告" })).toBeNull();
  });
});
