import { expect, type Browser, type BrowserContext } from "@playwright/test";
import type { components } from "../src/lib/api/generated/auction";

type LiveState = components["schemas"]["LiveState"];

/** Somebody who acts over HTTP alone, as the drill's robots do, with the session that the website gives. */
export class Caller {
  private constructor(
    private readonly context: BrowserContext,
    private readonly csrf: string,
    private readonly origin: string,
  ) {}

  static async as(browser: Browser, persona: string): Promise<Caller> {
    const context = await browser.newContext();
    const entered = await context.request.get(`/signin?persona=${persona}&return=/`);
    const session = (await (await context.request.get("/session")).json()) as { csrfToken?: string; subject?: string };
    expect(session.subject, `signed in as ${persona}`).toBe(persona);
    return new Caller(context, session.csrfToken ?? "", new URL(entered.url()).origin);
  }

  async post<T>(path: string, body: object, headers: Record<string, string> = {}, service = "auction"): Promise<{ status: number; body: T }> {
    const answer = await this.context.request.post(`/${service}/api${path}`, { data: body, headers: { "X-CSRF-Token": this.csrf, Origin: this.origin, ...headers } });
    return { status: answer.status(), body: (await answer.json()) as T };
  }

  /** What must succeed. */
  async must<T>(path: string, body: object, service = "auction"): Promise<T> {
    const answer = await this.post<T>(path, body, {}, service);
    expect(answer.status, `${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
    return answer.body;
  }

  async get<T>(path: string, service = "auction"): Promise<T> {
    const answer = await this.context.request.get(`/${service}/api${path}`);
    expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
    return (await answer.json()) as T;
  }

  async state(lotId: string): Promise<LiveState> {
    return (await (await this.context.request.get(`/auction/api/lots/${lotId}/state`)).json()) as LiveState;
  }

  /** The lowest possible bid, repeated while somebody else is quicker. */
  async outbid(lotId: string): Promise<number> {
    let amountFen = 0;
    await expect(async () => {
      const { minimumFen, epoch, serverTime } = await this.state(lotId);
      const { status } = await this.post(`/lots/${lotId}/bids`, { amountFen: minimumFen, epoch }, { "Idempotency-Key": keyAt(Date.parse(serverTime)) });
      expect(status).toBe(201);
      amountFen = minimumFen;
    }).toPass({ timeout: 15_000 });
    return amountFen;
  }
}

/** A UUIDv7 by the platform's clock. */
function keyAt(epochMs: number): string {
  const time = epochMs.toString(16).padStart(12, "0");
  const random = (digits: number): string => Array.from({ length: digits }, () => Math.floor(Math.random() * 16).toString(16)).join("");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random(3)}-8${random(3)}-${random(12)}`;
}
