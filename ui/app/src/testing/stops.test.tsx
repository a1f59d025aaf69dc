import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import type { Objection, Stop, StopRequest } from "@/lib/api/client";
import { handlersOf } from "./handlers";
import { aSale } from "./office";
import { visit } from "./render";
import { personas, World } from "./world";

const server = setupServer();
let world: World;
let lotId: string;

const HASH = "ab".repeat(32);

function aStop(part: Partial<Stop> = {}): Stop {
  const now = Date.now();
  return {
    id: "0199f6a0-0000-7000-8000-000000000901",
    lotId,
    kind: "STAY",
    paper: "中止拍卖裁定书",
    cause: "OUTSIDER_CLAIM",
    causeText: "案外人对拍卖标的提出异议",
    rule: "NJA-36",
    article: "《最高人民法院关于人民法院网络司法拍卖若干问题的规定》（法释〔2016〕18号）第三十六条第二款",
    number: "（2026）浙0106执1234号之一",
    dated: "2026-11-22",
    reason: "案外人对标的提出异议，正在审查",
    proofs: [{ title: "异议申请书", sha256: HASH }],
    stageBefore: "OPEN",
    orderedAt: new Date(now).toISOString(),
    stoppedAt: new Date(now).toISOString(),
    late: false,
    inForce: true,
    serverTime: new Date(now).toISOString(),
    ...part,
  };
}

const shown = (...stops: Stop[]) => server.use(http.get("*/auction/api/lots/:id/stops", () => HttpResponse.json(stops)));

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  world = await World.create();
  server.use(...handlersOf(world));
  lotId = [...world.lots.keys()][0] ?? "";
  world.person = personas.find((persona) => persona.id === "zhao");
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe("a sale that is stopped", () => {
  it("says to everybody what happened, why and by which article", async () => {
    world.person = undefined;
    shown(aStop());
    visit(`/lots/${lotId}`);
    const notice = await screen.findByRole("region", { name: "公告" });
    expect(within(notice).getByRole("status")).toHaveTextContent("本标的已中止拍卖");
    expect(notice).toHaveTextContent("中止拍卖裁定书 （2026）浙0106执1234号之一");
    expect(notice).toHaveTextContent("案外人对标的提出异议，正在审查");
    expect(notice).toHaveTextContent("第三十六条第二款");
  });

  it("shows no notice while nothing happened", async () => {
    visit(`/lots/${lotId}`);
    expect(await screen.findByText("竞价记录", { exact: false })).toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "公告" })).not.toBeInTheDocument();
  });

  it("turns red when it has not gone on in time", async () => {
    shown(aStop({ kind: "POSTPONEMENT", termEndsAt: new Date(Date.now() - 9_000).toISOString(), resumeBy: new Date(Date.now() - 4_000).toISOString() }));
    visit(`/court/lots/${lotId}/stop`);
    expect(await screen.findByText("已超过应当恢复的时限")).toHaveClass("note-act");
  });

  it("is withdrawn by a judge with the paper that proves it", async () => {
    let sent: StopRequest | undefined;
    server.use(
      http.post("*/auction/api/lots/:id/stops", async ({ request }) => {
        sent = (await request.json()) as StopRequest;
        return HttpResponse.json(aStop({ kind: "WITHDRAWAL", cause: "SETTLED" }), { status: 201 });
      }),
    );
    visit(`/court/lots/${lotId}/stop`);
    const form = await screen.findByRole("form", { name: "作出文书" });
    await userEvent.selectOptions(within(form).getByLabelText("种类"), "WITHDRAWAL");
    await userEvent.selectOptions(within(form).getByLabelText("事由"), "SETTLED");
    await userEvent.type(within(form).getByLabelText("公布的理由"), "当事人达成和解");
    await userEvent.type(within(form).getByLabelText("证明文件名称"), "和解协议");
    await userEvent.type(within(form).getByLabelText("证明文件的 SHA-256"), HASH);
    await userEvent.click(within(form).getByRole("button", { name: "作出并停止" }));
    expect(await within(form).findByText("已经作出。")).toBeInTheDocument();
    expect(sent).toMatchObject({ kind: "WITHDRAWAL", cause: "SETTLED", reason: "当事人达成和解", proofs: [{ title: "和解协议", sha256: HASH }] });
    expect(sent).not.toHaveProperty("termEndsAt");
  });

  it("shows all that the rules have against a paper", async () => {
    const fault = (reason: string) => ({ type: "/problems/x", title: reason, status: 422, reason, rule: "SALE-17" });
    server.use(
      http.post("*/auction/api/lots/:id/stops", () =>
        HttpResponse.json({ ...fault("TERM_TOO_LONG"), faults: [fault("TERM_TOO_LONG"), fault("PROOF_MISSING")] }, { status: 422, headers: { "Content-Type": "application/problem+json" } }),
      ),
    );
    visit(`/court/lots/${lotId}/stop`);
    const form = await screen.findByRole("form", { name: "作出文书" });
    await userEvent.type(within(form).getByLabelText("公布的理由"), "当事人提出异议");
    await userEvent.click(within(form).getByRole("button", { name: "作出并停止" }));
    expect(await within(form).findByText(/期限超过三个月/)).toBeInTheDocument();
    expect(within(form).getByText(/没有证明事由的文件/)).toBeInTheDocument();
  });

  it("goes on once the cause of its stay is gone, by the court's notice", async () => {
    const gone = aStop({ causeGoneAt: new Date().toISOString(), causeGone: "异议已经驳回", resumeBy: new Date(Date.now() + 9_000).toISOString() });
    server.use(
      http.post("*/auction/api/lots/:id/stops/cause-gone", () => {
        shown(gone);
        return HttpResponse.json(gone);
      }),
    );
    shown(aStop());
    visit(`/court/lots/${lotId}/stop`);
    const form = await screen.findByRole("form", { name: "记录事由消失" });
    await userEvent.type(within(form).getByLabelText("事由怎样消失"), "异议已经驳回");
    await userEvent.click(within(form).getByRole("button", { name: "记录事由消失" }));
    expect(await screen.findByRole("form", { name: "公告恢复" })).toBeInTheDocument();
  });

  it("is stopped by nobody but a judge, and a withdrawn one by nobody again", async () => {
    world.person = personas.find((persona) => persona.id === "chen");
    shown(aStop({ kind: "WITHDRAWAL", cause: "SETTLED" }));
    visit(`/court/lots/${lotId}/stop`);
    expect(await screen.findByText("由法官作出。")).toBeInTheDocument();
    expect(screen.queryByRole("form", { name: "作出文书" })).not.toBeInTheDocument();
  });
});

function anObjection(part: Partial<Objection> = {}): Objection {
  return {
    id: "0199f6a0-0000-7000-8000-000000000902",
    lotId,
    kind: "OUTSIDER_CLAIM",
    filer: "OUTSIDER",
    name: "钱某",
    grounds: "房屋属于本人",
    documents: [{ title: "买卖合同", sha256: HASH }],
    meanwhile: "MUST_STOP",
    receivedAt: new Date().toISOString(),
    ruleBy: new Date(Date.now() + 60_000).toISOString(),
    late: false,
    serverTime: new Date().toISOString(),
    ...part,
  };
}

const objected = (...objections: Objection[]) => server.use(http.get("*/auction/api/lots/:id/objections", () => HttpResponse.json(objections)));

describe("the objection desk", () => {
  it("enters an outsider's claim as the outsider's, with the hash of what proves it", async () => {
    world.person = personas.find((persona) => persona.id === "chen");
    let sent: unknown;
    server.use(
      http.post("*/auction/api/lots/:id/objections", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json(anObjection(), { status: 201 });
      }),
    );
    visit(`/court/lots/${lotId}/stop`);
    await userEvent.click(await screen.findByRole("button", { name: "登记异议" }));
    const form = screen.getByRole("form", { name: "登记异议" });
    await userEvent.selectOptions(within(form).getByLabelText("异议种类"), "OUTSIDER_CLAIM");
    await userEvent.type(within(form).getByLabelText("姓名或名称"), "钱某");
    await userEvent.type(within(form).getByLabelText("事实和理由"), "房屋属于本人");
    await userEvent.click(within(form).getByRole("button", { name: "登记异议" }));
    await vi.waitFor(() => expect(sent).toMatchObject({ kind: "OUTSIDER_CLAIM", filer: "OUTSIDER", name: "钱某", documents: [] }));
  });

  it("says that a claim must stop the sale, and turns red when it is not ruled on in time", async () => {
    objected(anObjection({ ruleBy: new Date(Date.now() - 1_000).toISOString() }));
    visit(`/court/lots/${lotId}/stop`);
    expect(await screen.findByText("应当暂缓或者中止")).toHaveClass("note-act");
    expect(screen.getByText("已超过裁定时限")).toHaveClass("note-act");
  });

  it("is ruled on by a judge", async () => {
    let sent: unknown;
    objected(anObjection({ kind: "CONDUCT", filer: "PARTY", meanwhile: "MAY_STOP" }));
    server.use(
      http.post("*/auction/api/lots/:id/objections/:objection/ruling", async ({ request }) => {
        sent = await request.json();
        const ruled = anObjection({ decision: "REJECTED", number: "（2026）浙0106执异9号", reason: "理由不成立" });
        objected(ruled);
        return HttpResponse.json(ruled, { status: 201 });
      }),
    );
    visit(`/court/lots/${lotId}/stop`);
    const form = await screen.findByRole("form", { name: "作出裁定" });
    await userEvent.type(within(form).getByLabelText("公布的理由"), "理由不成立");
    await userEvent.click(within(form).getByRole("button", { name: "作出裁定" }));
    expect(await screen.findByText(/执异9号/)).toBeInTheDocument();
    expect(sent).toMatchObject({ decision: "REJECTED", reason: "理由不成立" });
  });

  it("is nobody's but the court's", async () => {
    world.person = personas.find((persona) => persona.id === "li");
    objected(anObjection());
    visit(`/lots/${lotId}`);
    expect(await screen.findByText("竞价记录", { exact: false })).toBeInTheDocument();
    expect(screen.queryByText("钱某")).not.toBeInTheDocument();
  });
});

describe("a handover", () => {
  const sold = { ...aSale, state: "SERVED" as const, servedAt: new Date().toISOString() };

  it("is recorded once by a clerk, with keys, meters and belongings", async () => {
    world.person = personas.find((persona) => persona.id === "chen");
    let sent: unknown;
    server.use(
      http.get("*/auction/api/lots/:id/outcome", () => HttpResponse.json(sold)),
      http.post("*/auction/api/lots/:id/handover/record", async ({ request }) => {
        sent = await request.json();
        return HttpResponse.json({ lotId, late: false, serverTime: new Date().toISOString() }, { status: 201 });
      }),
    );
    visit(`/court/lots/${lotId}/sale`);
    const form = await screen.findByRole("form", { name: "登记交接笔录" });
    await userEvent.type(within(form).getByLabelText("交接时间"), "2026-11-22T10:30");
    await userEvent.type(within(form).getByLabelText(/表数/), "水表 123.4");
    await userEvent.type(within(form).getByLabelText(/遗留物品/), "旧 木箱 3 阳台");
    await userEvent.type(within(form).getByLabelText("在场人"), "书记员、买受人");
    await userEvent.type(within(form).getByLabelText("交接笔录的 SHA-256"), HASH);
    await userEvent.click(within(form).getByRole("button", { name: "登记交接笔录" }));
    await vi.waitFor(() =>
      expect(sent).toEqual({
        heldAt: "2026-11-22T02:30:00.000Z",
        keys: 1,
        meters: [{ kind: "水表", reading: "123.4" }],
        belongings: [{ what: "旧 木箱", count: 3, where: "阳台" }],
        present: "书记员、买受人",
        proofs: [{ title: "交接笔录", sha256: HASH }],
      }),
    );
  });

  it("turns red after fifteen days", async () => {
    server.use(
      http.get("*/auction/api/lots/:id/outcome", () => HttpResponse.json(sold)),
      http.get("*/auction/api/lots/:id/handover", () => HttpResponse.json({ lotId, late: true, handOverBy: new Date(Date.now() - 1_000).toISOString(), serverTime: new Date().toISOString() })),
    );
    visit(`/court/lots/${lotId}/sale`);
    expect(await screen.findByText("已超过移交时限")).toHaveClass("note-act");
  });
});
