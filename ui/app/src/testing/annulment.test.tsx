import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import type { Annulment, AnnulmentRequest } from "@/lib/api/client";
import { handlersOf } from "./handlers";
import { aSale } from "./office";
import { visit } from "./render";
import { personas, World } from "./world";

const server = setupServer();
let world: World;
let lotId: string;

const HASH = "ab".repeat(32);
const OBJECTION = "0199f6a0-0000-7000-8000-000000000903";

function anAnnulment(part: Partial<Annulment> = {}): Annulment {
  return {
    lotId,
    paper: "撤销拍卖裁定书",
    ground: "UNQUALIFIED_BUYER",
    groundText: "买受人不具备竞买资格",
    rule: "NJA-31",
    article: "《最高人民法院关于人民法院网络司法拍卖若干问题的规定》（法释〔2016〕18号）第三十一条第四项",
    number: "（2026）浙0106执1234号之三",
    dated: "2026-11-22",
    reason: "买受人属于限购人员",
    evidence: [{ kind: "BUYER_STATUS", title: "限购查询结果", sha256: HASH }],
    onObjection: true,
    stageBefore: "SERVED",
    titleHadPassed: true,
    remedy: "可以依法申请国家赔偿",
    remedyArticle: "第三十二条",
    annulledAt: new Date().toISOString(),
    ...part,
  };
}

const annulled = (...rulings: Annulment[]) => server.use(http.get("*/auction/api/lots/:id/annulments", () => HttpResponse.json(rulings)));
const sold = (part: object) => server.use(http.get("*/auction/api/lots/:id/outcome", () => HttpResponse.json({ ...aSale, ...part })));

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

describe("an annulled auction", () => {
  it("is shown to everybody on the lot's page, with ground, article and remedy", async () => {
    world.person = undefined;
    annulled(anAnnulment());
    visit(`/lots/${lotId}`);
    const notice = await screen.findByRole("region", { name: "本标的的拍卖已被裁定撤销" });
    expect(notice).toHaveTextContent("撤销拍卖裁定书 （2026）浙0106执1234号之三");
    expect(notice).toHaveTextContent("第三十一条第四项");
    expect(notice).toHaveTextContent("需要执行回转");
    expect(notice).toHaveTextContent("可以依法申请国家赔偿");
  });

  it("says nothing where nothing was annulled", async () => {
    visit(`/lots/${lotId}`);
    expect(await screen.findByText("竞价记录", { exact: false })).toBeInTheDocument();
    expect(screen.queryByText("本标的的拍卖已被裁定撤销")).not.toBeInTheDocument();
  });

  it("is ruled by a judge on an upheld objection, with the evidence that the case needs", async () => {
    let sent: AnnulmentRequest | undefined;
    sold({ state: "PAID" });
    server.use(
      http.get("*/auction/api/lots/:id/objections", () =>
        HttpResponse.json([
          { id: OBJECTION, lotId, kind: "CONDUCT", filer: "PARTY", name: "甲", grounds: "串通", documents: [], meanwhile: "NOTHING_TO_STOP", receivedAt: aSale.soldAt, ruleBy: aSale.soldAt, late: false, decision: "UPHELD", number: "（2026）浙0106执异9号", serverTime: aSale.soldAt },
        ]),
      ),
      http.post("*/auction/api/lots/:id/annulments", async ({ request }) => {
        sent = (await request.json()) as AnnulmentRequest;
        sold({ state: "ANNULLED" });
        annulled(anAnnulment());
        return HttpResponse.json(anAnnulment(), { status: 201 });
      }),
    );
    visit(`/court/lots/${lotId}/sale`);
    await userEvent.click(await screen.findByRole("button", { name: "裁定撤销" }));
    const form = await screen.findByRole("form", { name: "撤销拍卖" });
    await userEvent.selectOptions(within(form).getByLabelText("情形"), "COLLUSION");
    await userEvent.selectOptions(within(form).getByLabelText("起因"), OBJECTION);
    await userEvent.type(within(form).getByLabelText("公布的理由"), "竞买人之间恶意串通");
    await userEvent.type(within(form).getByLabelText("恶意串通的证明"), "资金往来");
    await userEvent.type(within(form).getByLabelText("恶意串通的证明的 SHA-256"), HASH);
    await userEvent.type(within(form).getByLabelText("损害利益的证明"), "评估意见");
    await userEvent.type(within(form).getByLabelText("损害利益的证明的 SHA-256"), HASH);
    await userEvent.click(within(form).getByRole("button", { name: "裁定撤销" }));
    expect(await screen.findByRole("region", { name: "本标的的拍卖已被裁定撤销" })).toBeInTheDocument();
    expect(sent).toMatchObject({
      ground: "COLLUSION",
      objectionId: OBJECTION,
      evidence: [
        { kind: "COLLUSION_PROOF", title: "资金往来", sha256: HASH },
        { kind: "HARM", title: "评估意见", sha256: HASH },
      ],
    });
    expect(sent).not.toHaveProperty("disclosed");
  });

  it("shows all that the rules have against it", async () => {
    sold({ state: "SOLD" });
    const fault = (reason: string) => ({ type: "/problems/x", title: reason, status: 422, reason, rule: "NJA-31" });
    server.use(
      http.post("*/auction/api/lots/:id/annulments", () =>
        HttpResponse.json({ ...fault("EVIDENCE_MISSING"), faults: [fault("EVIDENCE_MISSING"), fault("DEFECT_DISCLOSED")] }, { status: 422, headers: { "Content-Type": "application/problem+json" } }),
      ),
    );
    visit(`/court/lots/${lotId}/sale`);
    await userEvent.click(await screen.findByRole("button", { name: "裁定撤销" }));
    const form = await screen.findByRole("form", { name: "撤销拍卖" });
    await userEvent.type(within(form).getByLabelText("公布的理由"), "说明严重失实");
    await userEvent.click(within(form).getByRole("button", { name: "裁定撤销" }));
    expect(await within(form).findByText(/缺少这种情形所需的证据/)).toBeInTheDocument();
    expect(within(form).getByText(/已经公示说明的，不予撤销/)).toBeInTheDocument();
  });

  it("is annulled by nobody but a judge", async () => {
    world.person = personas.find((persona) => persona.id === "chen");
    sold({ state: "PAID" });
    visit(`/court/lots/${lotId}/sale`);
    expect(await screen.findByText("由法官裁定。")).toBeInTheDocument();
    expect(screen.queryByRole("form", { name: "撤销拍卖" })).not.toBeInTheDocument();
  });
});
