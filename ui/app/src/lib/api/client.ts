import createClient, { type Middleware } from "openapi-fetch";
import type { components as AuctionParts, paths as AuctionPaths } from "./generated/auction";
import type { components as PayoutParts, paths as PayoutPaths } from "./generated/payout";
import type { components as RegistryParts, paths as RegistryPaths } from "./generated/registry";
import type { components as WebsiteParts, paths as WebsitePaths } from "./generated/website";

type Auction = AuctionParts["schemas"];
type Payout = PayoutParts["schemas"];
type Registry = RegistryParts["schemas"];
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
export type AgreedPaperKind = Auction["AgreedPaperKind"];
export type AgreedTaking = Auction["AgreedTaking"];
export type AgreedTakingMade = Auction["AgreedTakingMade"];
export type AgreedTakingRequest = Auction["AgreedTakingRequest"];
export type CaseRequest = Auction["CaseRequest"];
export type Property = Auction["Property"];
export type SurplusNotice = Auction["SurplusNotice"];
export type DatedPaper = Auction["DatedPaper"];
export type Round = Auction["Round"];
export type PropertyRounds = Auction["PropertyRounds"];
export type Clock = Auction["Clock"];
export type Clocks = Auction["Clocks"];
export type NextStep = Auction["NextStep"];
export type LotRound = Auction["LotRound"];
export type PropertyRequest = Auction["PropertyRequest"];
export type DisposalRight = Auction["DisposalRight"];
export type PropertyKindTable = Auction["PropertyKindTable"];
export type Particular = Auction["Particular"];
export type Thing = Auction["Thing"];
export type SaleApproval = Auction["SaleApproval"];
export type SaleApprovalRequest = Auction["SaleApprovalRequest"];
export type Attachments = Auction["Attachments"];
export type SaleGates = Auction["SaleGates"];
export type Unappraised = Auction["Unappraised"];
export type Lease = Auction["Lease"];
export type BureauAnswer = Auction["BureauAnswer"];
export type BoundReview = Auction["BoundReview"];
export type LotProperty = Auction["LotProperty"];
export type PriceDetermination = Auction["PriceDetermination"];
export type PriceDraw = Auction["PriceDraw"];
export type PriceStepKind = Auction["PriceStepKind"];
export type PriceStepRequest = Auction["PriceStepRequest"];
export type Decision = Auction["Decision"];
export type DecisionRequest = Auction["DecisionRequest"];
export type NoticeRequest = Auction["NoticeRequest"];
export type Notification = Auction["Notification"];
export type Restriction = Auction["Restriction"];
export type PermissionRequest = Auction["PermissionRequest"];
export type Connection = Auction["Connection"];
export type ConnectedPerson = Auction["ConnectedPerson"];
export type Enrolment = Auction["Enrolment"];
export type BuyerRequest = Auction["BuyerRequest"];
export type Proxy = Auction["Proxy"];
export type ProxyDecision = Auction["ProxyDecision"];
export type ProxyPersons = Auction["ProxyPersons"];
export type IdentityAccess = Auction["IdentityAccess"];
export type EnrolmentRequest = Auction["EnrolmentRequest"];
export type EnrolmentState = Auction["EnrolmentState"];
export type Confirmation = Auction["Confirmation"];
export type Due = Auction["Due"];
export type Sale = Auction["Sale"];
export type SaleState = Auction["SaleState"];
export type CourtFigure = Auction["CourtFigure"];
export type CourtFigures = Auction["CourtFigures"];
export type CourtFigureName = Auction["CourtFigureName"];
export type Complaint = Auction["Complaint"];
export type ComplaintKind = Auction["ComplaintKind"];
export type ComplaintRequest = Auction["ComplaintRequest"];
export type Delivery = Auction["Delivery"];
export type Notices = Auction["Notices"];
export type NoticeChannel = Auction["NoticeChannel"];
export type MessageKind = Auction["MessageKind"];
export type SentMessage = Auction["SentMessage"];
export type Stop = Auction["Stop"];
export type Satisfaction = Auction["Satisfaction"];
export type Creditor = Auction["Creditor"];
export type InquiryRequest = Auction["InquiryRequest"];
export type CreditorAnswer = Auction["CreditorAnswer"];
export type EndingRequest = Auction["EndingRequest"];
export type LotEndingKind = Auction["LotEndingKind"];
export type TakingRoute = Auction["TakingRoute"];
export type Annulment = Auction["Annulment"];
export type AnnulmentGround = Auction["AnnulmentGround"];
export type AnnulmentRequest = Auction["AnnulmentRequest"];
export type DisapprovalRequest = Auction["DisapprovalRequest"];
export type CriminalPropertyRequest = Auction["CriminalPropertyRequest"];
export type CriminalTrack = Auction["CriminalTrack"];
export type AnnulmentEvidence = Auction["AnnulmentEvidence"];
export type StopKind = Auction["StopKind"];
export type StopCause = Auction["StopCause"];
export type StopRequest = Auction["StopRequest"];
export type Handover = Auction["Handover"];
export type HandoverRequest = Auction["HandoverRequest"];
export type Objection = Auction["Objection"];
export type ObjectionKind = Auction["ObjectionKind"];
export type ObjectionFiler = Auction["ObjectionFiler"];
export type ObjectionDecision = Auction["ObjectionDecision"];
export type Pool = Payout["Pool"];
export type Forfeit = Payout["Forfeit"];
export type HeldPrice = Payout["HeldPrice"];
export type PayoutHalt = Payout["PayoutHalt"];
export type MoneyDecision = Payout["MoneyDecision"];
export type MoneyDecisionProposal = Payout["MoneyDecisionProposal"];
export type MoneyDecisionApproval = Payout["MoneyDecisionApproval"];
export type PoolEquation = Payout["PoolEquation"];
export type ClaimUpload = Payout["ClaimUpload"];
export type ClaimStatus = Payout["ClaimStatus"];
export type ClaimStatusRequest = Payout["ClaimStatusRequest"];
export type ClaimRound = Payout["ClaimRound"];
export type InstructionState = Payout["InstructionState"];
export type Plan = Payout["Plan"];
export type PlanRequest = Payout["PlanRequest"];
export type TierMode = Payout["TierMode"];
export type Batch = Payout["Batch"];
export type ExceptionPage = Payout["ExceptionPage"];
export type Authority = Payout["Authority"];
export type Transfer = Registry["Transfer"];
export type TransferStep = Registry["Step"];
export type StepName = Registry["StepName"];
export type StepState = Registry["StepState"];
export type TakeoverRequest = Registry["TakeoverRequest"];
export type Session = Website["Session"];
export type Persona = Website["Persona"];
export type LotSearch = NonNullable<AuctionPaths["/lots"]["get"]["parameters"]["query"]>;

/** Where the auction service answers. */
export const AUCTION_BASE = "/auction/api";
/** Where the payout service answers. */
export const PAYOUT_BASE = "/payout/api";
/** Where the registry adapter answers. */
export const REGISTRY_BASE = "/registry/api";

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
export const payout = createClient<PayoutPaths>({ baseUrl: origin + PAYOUT_BASE, fetch: fetchNow });
export const registry = createClient<RegistryPaths>({ baseUrl: origin + REGISTRY_BASE, fetch: fetchNow });
export const website = createClient<WebsitePaths>({ baseUrl: origin, fetch: fetchNow });
auction.use(csrf);
payout.use(csrf);
registry.use(csrf);
website.use(csrf);
