import { AUCTION_BASE, auction, type LiveState, type LogRecord, type LotUpdate } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

export type Connection = "connecting" | "live" | "reconnecting" | "polling";

export interface LiveView {
  state: LiveState | undefined;
  /** Without gap from seq 1 as far as they are known. */
  records: readonly LogRecord[];
  connection: Connection;
  /** When the shown state was last confirmed, by the local clock, in ms. */
  confirmedAt: number | undefined;
  /** Nobody could be asked since the page opened. */
  failed: unknown;
}

/** The part of EventSource that is used; a test stands in for it. */
export interface UpdateSource {
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void;
  readonly readyState: number;
  close(): void;
}

export interface LivePorts {
  open(lotId: string): UpdateSource | undefined;
  state(lotId: string): Promise<LiveState>;
  records(lotId: string, after: number): Promise<{ records: LogRecord[]; lastSeq: number }>;
  now(): number;
}

export const browserPorts: LivePorts = {
  open: (lotId) => (typeof EventSource === "undefined" ? undefined : new EventSource(`${AUCTION_BASE}/lots/${lotId}/events`)),
  state: (lotId) => dataOf(auction.GET("/lots/{lotId}/state", { params: { path: { lotId } } })),
  records: (lotId, after) => dataOf(auction.GET("/lots/{lotId}/records", { params: { path: { lotId }, query: { after, limit: 1000 } } })),
  now: () => Date.now(),
};

const POLL_MS = 1_500;
const STREAM_RETRY_MS = 3_000;
/** A proxy may hold a dead stream open for ever, so a silent one is checked by asking. */
const SILENCE_MS = 15_000;
const CLOSED = 2;

/** One lot as watchers see it: from the stream, or by asking while streams are blocked. */
export class LiveLot {
  private view: LiveView = { state: undefined, records: [], connection: "connecting", confirmedAt: undefined, failed: undefined };
  private readonly listeners = new Set<() => void>();
  private source: UpdateSource | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private heardAt = 0;
  private streamFailedAt: number | undefined;
  private filling = false;

  constructor(
    readonly lotId: string,
    private readonly ports: LivePorts = browserPorts,
  ) {}

  readonly snapshot = (): LiveView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  };

  /** Asks for the state now, beside whatever the stream says. */
  async refresh(): Promise<void> {
    try {
      this.take({ state: await this.ports.state(this.lotId), records: [] });
    } catch (failed) {
      this.change({ failed, connection: this.view.connection === "live" ? "reconnecting" : this.view.connection });
    }
  }

  private start(): void {
    void this.refresh();
    this.openStream();
    this.timer = setInterval(() => this.keepFresh(), POLL_MS);
  }

  private stop(): void {
    clearInterval(this.timer);
    this.source?.close();
    this.source = undefined;
  }

  private openStream(): void {
    const source = this.ports.open(this.lotId);
    this.source = source;
    if (source === undefined) return;
    source.addEventListener("update", (event) => {
      this.heardAt = this.ports.now();
      this.streamFailedAt = undefined;
      this.take(JSON.parse(event.data) as LotUpdate, "live");
    });
    source.addEventListener("error", () => {
      this.streamFailedAt ??= this.ports.now();
      if (this.view.connection === "live") this.change({ connection: "reconnecting" });
      if (source.readyState === CLOSED && this.source === source) this.source = undefined;
    });
  }

  private keepFresh(): void {
    const now = this.ports.now();
    if (this.view.connection === "live") {
      if (now - this.heardAt < SILENCE_MS) return;
      this.heardAt = now;
      void this.checkSilence();
      return;
    }
    if (this.source === undefined && now - (this.streamFailedAt ?? 0) >= STREAM_RETRY_MS) {
      this.streamFailedAt = now;
      this.openStream();
    }
    void this.refresh();
  }

  /** A state newer than anything the stream said: the stream is dead without having closed. */
  private async checkSilence(): Promise<void> {
    const before = this.view.state?.seq ?? 0;
    await this.refresh();
    if ((this.view.state?.seq ?? 0) <= before) return;
    this.source?.close();
    this.source = undefined;
    this.streamFailedAt = undefined;
    this.change({ connection: "reconnecting" });
  }

  private take(update: LotUpdate, connection?: Connection): void {
    const known = this.view.state;
    const isOlder = known !== undefined && (update.state.seq < known.seq || (update.state.seq === known.seq && update.state.serverTime < known.serverTime));
    const records = mergeRecords(this.view.records, update.records);
    this.change({
      state: isOlder ? known : update.state,
      records,
      confirmedAt: this.ports.now(),
      failed: undefined,
      connection: connection ?? (this.view.connection === "live" ? "live" : "polling"),
    });
    if (records.length < (this.view.state?.seq ?? 0)) void this.fill();
  }

  /** Reads the records that updates left out. */
  private async fill(): Promise<void> {
    if (this.filling) return;
    this.filling = true;
    try {
      for (;;) {
        const page = await this.ports.records(this.lotId, this.view.records.length);
        this.change({ records: mergeRecords(this.view.records, page.records) });
        if (page.records.length === 0 || this.view.records.length >= page.lastSeq) break;
      }
    } catch {
      // The next update or poll finds the gap again.
    } finally {
      this.filling = false;
    }
  }

  private change(part: Partial<LiveView>): void {
    this.view = { ...this.view, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** Appends what continues the known records; a record beyond a gap waits until the gap is filled. */
export function mergeRecords(known: readonly LogRecord[], more: readonly LogRecord[]): readonly LogRecord[] {
  const next = more.filter((record) => record.seq > known.length).sort((one, other) => one.seq - other.seq);
  const merged = [...known];
  for (const record of next) if (record.seq === merged.length + 1) merged.push(record);
  return merged.length === known.length ? known : merged;
}
