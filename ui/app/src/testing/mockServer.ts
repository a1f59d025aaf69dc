import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { getResponse } from "msw";
import type { Plugin } from "vite";
import type { handlersOf } from "./handlers";
import type { officeHandlers } from "./officeHandlers";
import type { World } from "./world";

interface Modules {
  World: typeof World;
  handlersOf: typeof handlersOf;
  officeHandlers: typeof officeHandlers;
}

const ROBOT_EVERY_MS = 7_000;

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const method = incoming.method ?? "GET";
  const headers = new Headers(Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]));
  const body = method === "GET" || method === "HEAD" ? null : Buffer.concat(chunks);
  return new Request(`http://127.0.0.1${incoming.url}`, { method, headers, body });
}

function answer(response: Response, outgoing: ServerResponse): void {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) return void outgoing.end();
  const stream = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
  outgoing.on("close", () => stream.destroy());
  stream.on("error", () => outgoing.destroy());
  stream.pipe(outgoing);
}

/** Answers the platform's paths from the imagined world, inside Vite's own server. */
export function mockServer(): Plugin {
  return {
    name: "imagined-platform",
    async configureServer(server) {
      // Loaded by Vite, because these modules import by the site's alias.
      const load = (name: string) => server.ssrLoadModule(`/src/testing/${name}.ts`);
      const modules = { ...(await load("world")), ...(await load("handlers")), ...(await load("officeHandlers")) } as Modules;
      const world = await modules.World.create();
      const handlers = [...modules.officeHandlers(), ...modules.handlersOf(world)];
      const robots = setInterval(() => {
        for (const lot of world.lots.values()) void world.robotBid(lot);
      }, ROBOT_EVERY_MS);
      server.httpServer?.on("close", () => clearInterval(robots));
      server.middlewares.use((incoming, outgoing, next) => {
        const isPlatform = /^\/(auction\/|payout\/|registry\/|session$|personas$|signin|signout)/.test(incoming.url ?? "");
        if (!isPlatform) return next();
        void requestOf(incoming)
          .then((request) => getResponse(handlers, request))
          .then((response) => (response ? answer(response, outgoing) : next()), next);
      });
    },
  };
}
