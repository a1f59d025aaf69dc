import createClient, { type Middleware } from "openapi-fetch";
import type { components as AuctionParts, paths as AuctionPaths } from "./generated/auction";
import type { components as WebsiteParts, paths as WebsitePaths } from "./generated/website";

type Auction = AuctionParts["schemas"];
type Website = WebsiteParts["schemas"];

export type Problem = Auction["Problem"];
export type LotSummary = Auction["LotSummary"];
export type Lot = Auction["Lot"];
export type LotKind = Auction["LotKind"];
export type LotState = Auction["LotState"];
export type LiveState = Auction["LiveState"];
export type LotUpdate = Auction["LotUpdate"];
export type BidRecorded = Auction["BidRecorded"];
export type BidStatus = Auction["BidStatus"];
export type Receipt = Auction["Receipt"];
export type MyLot = Auction["MyLot"];
export type Paddle = Auction["Paddle"];
export type Case = Auction["Case"];
export type RuleSet = Auction["RuleSet"];
export type Disclosure = Auction["Disclosure"];
export type DrillLotRequest = Auction["DrillLotRequest"];
export type AuctionResult = Auction["Result"];
export type LogRecord = Auction["Record"];
export type PublicKeyStatement = Auction["PublicKey"];
export type Session = Website["Session"];
export type Persona = Website["Persona"];
export type LotSearch = NonNullable<AuctionPaths["/lots"]["get"]["parameters"]["query"]>;

/** Where the auction service answers. */
export const AUCTION_BASE = "/auction/api";

let csrfToken: string | undefined;

/** The session's token; every request that changes something carries it. */
export function rememberCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

const SAFE = new Set(["GET", "HEAD"]);

const csrf: Middleware = {
  onRequest({ request }) {
    if (csrfToken !== undefined && !SAFE.has(request.method)) request.headers.set("X-CSRF-Token", csrfToken);
    return request;
  },
};

// The fetch of the moment is looked up at each call, so that tests can stand in for the network.
const fetchNow = (request: Request): Promise<Response> => globalThis.fetch(request);
const origin = globalThis.location.origin;

export const auction = createClient<AuctionPaths>({ baseUrl: origin + AUCTION_BASE, fetch: fetchNow });
export const website = createClient<WebsitePaths>({ baseUrl: origin, fetch: fetchNow });
auction.use(csrf);
website.use(csrf);
