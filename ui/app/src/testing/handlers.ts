import { http, HttpResponse, type RequestHandler } from "msw";
import type { DrillLotRequest, LotSummary } from "@/lib/api/client";
import { figuresOf } from "./figures";
import { propertyKinds } from "./kinds";
import { COURTS } from "./platform";
import { personas, ruleSets, type World } from "./world";

const api = "*/auction/api";

function problem(status: number, reason: string): Response {
  return HttpResponse.json({ type: `/problems/${reason.toLowerCase()}`, title: reason, status, reason }, { status, headers: { "Content-Type": "application/problem+json" } });
}

function matches(lot: LotSummary, query: URLSearchParams): boolean {
  const wanted = (name: string): string | undefined => query.get(name) ?? undefined;
  const price = lot.priceFen ?? lot.startPriceFen;
  const words = wanted("q")?.toLowerCase();
  return (
    (words === undefined || `${lot.title} ${lot.titleEn} ${lot.place} ${lot.caseNumber}`.toLowerCase().includes(words)) &&
    (["kind", "state"] as const).every((name) => wanted(name) === undefined || lot[name] === wanted(name)) &&
    (wanted("court") === undefined || lot.court.code === wanted("court")) &&
    price >= Number(wanted("minFen") ?? 0) &&
    price <= Number(wanted("maxFen") ?? Number.MAX_SAFE_INTEGER)
  );
}

/** The imagined platform's answers, for component tests and for looking at pages without a stack. */
export function handlersOf(world: World): RequestHandler[] {
  const lotOf = (params: Record<string, unknown>) => world.lots.get(String(params["lotId"]));
  const lotAnswer = (path: string, answer: (lot: NonNullable<ReturnType<typeof lotOf>>, request: Request) => Response | Promise<Response>): RequestHandler =>
    http.get(`${api}/lots/:lotId${path}`, ({ params, request }) => {
      const lot = lotOf(params);
      return lot ? answer(lot, request) : problem(404, "NOT_FOUND");
    });
  return [
    http.get("*/session", () => HttpResponse.json(world.session())),
    http.get("*/personas", () => HttpResponse.json(personas)),
    http.get("*/signin", ({ request }) => {
      const query = new URL(request.url).searchParams;
      world.person = personas.find((persona) => persona.id === query.get("persona"));
      return new HttpResponse(null, { status: 302, headers: { Location: query.get("return") ?? "/" } });
    }),
    http.post("*/signout", () => {
      world.person = undefined;
      return new HttpResponse(null, { status: 204 });
    }),
    http.get(`${api}/time`, () => HttpResponse.json({ now: new Date().toISOString(), epochMs: Date.now() })),
    http.get(`${api}/clocks`, () => HttpResponse.json({ clocks: [], total: 0, serverTime: new Date().toISOString() })),
    http.get(`${api}/rules`, () => HttpResponse.json(ruleSets)),
    http.get(`${api}/lots/:lotId/approval`, () => HttpResponse.json({ state: "NOT_NEEDED" })),
    http.get(`${api}/property-kinds`, () => HttpResponse.json(propertyKinds)),
    http.get(`${api}/open/courts`, () => HttpResponse.json({ licence: "https://creativecommons.org/licenses/by/4.0/", asOf: new Date().toISOString(), items: figuresOf([...world.lots.values()].map((lot) => lot.summary())) })),
    http.get(`${api}/evidence/keys`, () => HttpResponse.json([world.signer.statement])),
    http.get(`${api}/lots`, ({ request }) => {
      const query = new URL(request.url).searchParams;
      const found = [...world.lots.values()].map((lot) => lot.summary()).filter((lot) => matches(lot, query));
      const [page, size] = [Number(query.get("page") ?? 1), Number(query.get("size") ?? 24)];
      return HttpResponse.json({ items: found.slice((page - 1) * size, page * size), total: found.length, page, size });
    }),
    http.post(`${api}/lots`, async ({ request }) => {
      const body = (await request.json()) as DrillLotRequest;
      const opensAt = Date.now() + body.opensInMs;
      const lot = await world.publish({
        title: body.title,
        titleEn: body.titleEn ?? "",
        kind: body.kind,
        place: body.place ?? "",
        court: COURTS.xihu,
        caseNumber: "（2026）浙0106执1234号",
        description: body.description ?? "",
        startPriceFen: body.startPriceFen,
        incrementFen: body.incrementFen,
        opensAt,
        endAt: opensAt + body.durationMs,
        pictures: 1,
        paddles: body.paddles.map(({ bidder, rank = 0 }) => ({ subject: bidder, rank })),
      });
      return HttpResponse.json(await lot.lot(), { status: 201 });
    }),
    http.get(`${api}/my/lots`, () => {
      const { person } = world;
      if (person === undefined) return problem(401, "UNAUTHENTICATED");
      const mine = [...world.lots.values()].flatMap((lot) => {
        const own = lot.paddles.get(person.id);
        if (own === undefined) return [];
        const summary = lot.summary();
        const leading = lot.state().leader === own.paddle;
        return [{ lot: summary, ...own, leading, ...(summary.state.startsWith("CLOSED") ? { won: leading } : {}) }];
      });
      return HttpResponse.json(mine);
    }),
    http.get(`${api}/lots/:id/proxies`, () => HttpResponse.json([])),
    http.get(`${api}/lots/:id/preemption-holders`, () => HttpResponse.json([])),
    http.get(`${api}/cases/:id/applicants`, () => HttpResponse.json([])),
    http.get(`${api}/my/enrolments`, () => HttpResponse.json([])),
    http.get(`${api}/properties/:id/criminal`, ({ params }) => HttpResponse.json({ propertyId: params["id"], criminal: false, termOver: false, serverTime: new Date().toISOString() })),
    http.get(`${api}/properties/:id/agreed-taking`, ({ params }) => HttpResponse.json({ propertyId: params["id"], open: false, rule: "CPI-489", article: "第四百八十九条", needed: [] })),
    http.get(`${api}/my/deliveries`, () => HttpResponse.json([])),
    lotAnswer("/reminder", (lot) => HttpResponse.json({ asked: false, opensAt: lot.state().opensAt, begun: false, reaches: true })),
    ...["/enrolments/mine", "/confirmation", "/due"].map((path) => lotAnswer(path, () => problem(404, "NOT_FOUND"))),
    http.get(`${api}/cases`, () => (world.person === undefined ? problem(401, "UNAUTHENTICATED") : HttpResponse.json(world.cases()))),
    lotAnswer("", async (lot) => HttpResponse.json(await lot.lot())),
    http.get(`${api}/lots/:id/handover`, ({ params }) => HttpResponse.json({ lotId: params.id, late: false, serverTime: new Date().toISOString() })),
    ...["/stops", "/objections", "/annulments", "/disapprovals"].map((path) => lotAnswer(path, () => HttpResponse.json([]))),
    lotAnswer("/state", (lot) => HttpResponse.json(lot.state())),
    lotAnswer("/records", (lot, request) => {
      const after = Number(new URL(request.url).searchParams.get("after") ?? 0);
      return HttpResponse.json({ records: lot.records.slice(after), lastSeq: lot.records.length });
    }),
    lotAnswer("/evidence", async (lot) => HttpResponse.json(await lot.evidence())),
    lotAnswer("/pictures/:number", (lot, request) => new HttpResponse(lot.picture(Number(new URL(request.url).pathname.split("/").pop())), { headers: { "Content-Type": "image/svg+xml" } })),
    lotAnswer("/result", (lot) => {
      const { state, bids, endAt, priceFen, leader, seq } = lot.state();
      if (!state.startsWith("CLOSED")) return problem(409, "NOT_CLOSED");
      return HttpResponse.json({ lotId: lot.id, result: bids > 0 ? "SOLD" : "UNSOLD", bids, endAt, closedSeq: seq, priceFen, winner: leader });
    }),
    lotAnswer("/my-paddle", (lot) => {
      if (world.person === undefined) return problem(401, "UNAUTHENTICATED");
      const own = lot.paddles.get(world.person.id);
      return own ? HttpResponse.json({ lotId: lot.id, ...own }) : problem(404, "NOT_FOUND");
    }),
    lotAnswer("/bids/:key", (lot, request) => {
      const key = new URL(request.url).pathname.split("/").pop() ?? "";
      const recorded = lot.answers.get(key);
      return HttpResponse.json(recorded ? { key, state: "RECORDED", recorded } : { key, state: "UNKNOWN" });
    }),
    http.post(`${api}/lots/:lotId/bids`, async ({ params, request }) => {
      const lot = lotOf(params);
      if (world.person === undefined) return problem(401, "UNAUTHENTICATED");
      if (lot === undefined) return problem(404, "NOT_FOUND");
      const { amountFen } = (await request.json()) as { amountFen: number };
      const answer = await lot.bid(world.person.id, amountFen, request.headers.get("Idempotency-Key") ?? "");
      return HttpResponse.json(answer, { status: "receipt" in answer ? 201 : 422 });
    }),
    http.post(`${api}/lots/:lotId/pause`, async ({ params, request }) => {
      const { reason } = (await request.json()) as { reason: string };
      await lotOf(params)?.pause(reason);
      return HttpResponse.json(lotOf(params)?.state());
    }),
    http.post(`${api}/lots/:lotId/resumption`, async ({ params }) => {
      await lotOf(params)?.resume();
      return HttpResponse.json(lotOf(params)?.state());
    }),
    lotAnswer("/events", (lot, request) => watch(lot, request)),
  ];
}

function watch(lot: NonNullable<ReturnType<World["lots"]["get"]>>, request: Request): Response {
  const encoder = new TextEncoder();
  let sent = Number(request.headers.get("Last-Event-ID") ?? 0);
  let stop: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const push = (): void => {
        const update = { state: lot.state(), records: lot.records.slice(sent) };
        sent = lot.records.length;
        controller.enqueue(encoder.encode(`event: update\nid: ${sent}\ndata: ${JSON.stringify(update)}\n\n`));
      };
      const beat = setInterval(() => {
        controller.enqueue(encoder.encode(": beat\n\n"));
        lot.tick(Date.now());
      }, 1_000);
      lot.watchers.add(push);
      stop = () => {
        clearInterval(beat);
        lot.watchers.delete(push);
      };
      request.signal.addEventListener("abort", stop);
      push();
    },
    cancel: () => stop(),
  });
  return new HttpResponse(body, { headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store" } });
}
