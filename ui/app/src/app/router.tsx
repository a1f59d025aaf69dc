import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type RouterHistory } from "@tanstack/react-router";
import { z } from "zod";
import { PageSkeleton } from "@/components/Skeleton";
import { loadWork } from "@/lib/i18n/i18n";
import { BrokenPage } from "./BrokenPage";
import { NotFoundPage } from "./NotFoundPage";
import { Shell } from "./Shell";

const KINDS = ["HOME", "COMMERCIAL", "PARKING", "LAND", "VEHICLE", "EQUITY", "MACHINERY", "GOODS", "DEBT", "INTANGIBLE"] as const;
const STATES = ["ANNOUNCED", "OPEN", "PAUSED", "CLOSED_SOLD", "CLOSED_UNSOLD"] as const;
const SORTS = ["ENDING_SOON", "NEWEST", "PRICE_ASC", "PRICE_DESC"] as const;

/** What cannot be read from an address is left out rather than shown as an error. */
const amount = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().catch(undefined);
const text = z.coerce.string().trim().max(100).min(1).optional().catch(undefined);
const localPath = z
  .string()
  .regex(/^\/(?![/\\])/)
  .optional()
  .catch(undefined);

const searchOfHome = z.object({
  q: text,
  kind: z.enum(KINDS).optional().catch(undefined),
  state: z.enum(STATES).optional().catch(undefined),
  court: text,
  minFen: amount,
  maxFen: amount,
  sort: z.enum(SORTS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
});

/** A page with the words that only such pages need. */
function work<Page>(page: () => Promise<Page>): () => Promise<Page> {
  return async () => (await Promise.all([page(), loadWork()]))[0];
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: searchOfHome,
  component: lazyRouteComponent(() => import("@/features/search/HomePage"), "HomePage"),
});
const lot = createRoute({
  getParentRoute: () => root,
  path: "/lots/$lotId",
  component: lazyRouteComponent(() => import("@/features/lot/LotPage"), "LotPage"),
});
const room = createRoute({
  getParentRoute: () => root,
  path: "/lots/$lotId/room",
  component: lazyRouteComponent(() => import("@/features/room/RoomPage"), "RoomPage"),
});
const result = createRoute({
  getParentRoute: () => root,
  path: "/lots/$lotId/result",
  component: lazyRouteComponent(() => import("@/features/result/ResultPage"), "ResultPage"),
});
const verify = createRoute({
  getParentRoute: () => root,
  path: "/verify",
  validateSearch: z.object({ lot: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("@/features/verify/VerifyPage"), "VerifyPage"),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: z.object({ return: localPath }),
  component: lazyRouteComponent(() => import("@/features/signin/SignInPage"), "SignInPage"),
});
const mine = createRoute({
  getParentRoute: () => root,
  path: "/my",
  component: lazyRouteComponent(work(() => import("@/features/mylots/MyLotsPage")), "MyLotsPage"),
});
const notices = createRoute({
  getParentRoute: () => root,
  path: "/my/notices",
  component: lazyRouteComponent(() => import("@/features/notices/NoticesPage"), "NoticesPage"),
});
const desk = createRoute({
  getParentRoute: () => root,
  path: "/court",
  component: lazyRouteComponent(work(() => import("@/features/court/CourtDeskPage")), "CourtDeskPage"),
});
const rules = createRoute({
  getParentRoute: () => root,
  path: "/rules",
  component: lazyRouteComponent(() => import("@/features/rules/RulesPage"), "RulesPage"),
});

const enrol = createRoute({
  getParentRoute: () => root,
  path: "/lots/$lotId/enrol",
  component: lazyRouteComponent(work(() => import("@/features/enrol/EnrolPage")), "EnrolPage"),
});
const courtCase = createRoute({
  getParentRoute: () => root,
  path: "/court/cases/$caseId",
  component: lazyRouteComponent(work(() => import("@/features/court/CasePage")), "CasePage"),
});
const clocks = createRoute({
  getParentRoute: () => root,
  path: "/court/clocks",
  validateSearch: z.object({ light: z.enum(["RED", "YELLOW", "GREEN"]).optional().catch(undefined) }),
  component: lazyRouteComponent(work(() => import("@/features/clocks/ClocksPage")), "ClocksPage"),
});
const property = createRoute({
  getParentRoute: () => root,
  path: "/court/properties/$propertyId",
  component: lazyRouteComponent(work(() => import("@/features/court/PropertyPage")), "PropertyPage"),
});
const sale = createRoute({
  getParentRoute: () => root,
  path: "/court/lots/$lotId/sale",
  component: lazyRouteComponent(work(() => import("@/features/court/SalePage")), "SalePage"),
});
const stop = createRoute({
  getParentRoute: () => root,
  path: "/court/lots/$lotId/stop",
  component: lazyRouteComponent(work(() => import("@/features/court/StopPage")), "StopPage"),
});
const complaints = createRoute({
  getParentRoute: () => root,
  path: "/complaints",
  validateSearch: z.object({ court: text, lot: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(work(() => import("@/features/complaints/ComplaintsPage")), "ComplaintsPage"),
});
const transfers = createRoute({
  getParentRoute: () => root,
  path: "/transfers",
  validateSearch: z.object({ lotId: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(work(() => import("@/features/transfers/TransfersPage")), "TransfersPage"),
});
const transfer = createRoute({
  getParentRoute: () => root,
  path: "/transfers/$transferId",
  component: lazyRouteComponent(work(() => import("@/features/transfers/TransferPage")), "TransferPage"),
});
const funds = createRoute({
  getParentRoute: () => root,
  path: "/funds",
  validateSearch: z.object({ caseNo: text }),
  component: lazyRouteComponent(work(() => import("@/features/funds/FundsPage")), "FundsPage"),
});
const pool = createRoute({
  getParentRoute: () => root,
  path: "/funds/pools/$poolId",
  component: lazyRouteComponent(work(() => import("@/features/funds/PoolPage")), "PoolPage"),
});
const plan = createRoute({
  getParentRoute: () => root,
  path: "/funds/plans/$planId",
  component: lazyRouteComponent(work(() => import("@/features/funds/PlanPage")), "PlanPage"),
});
const batch = createRoute({
  getParentRoute: () => root,
  path: "/funds/batches/$batchId",
  component: lazyRouteComponent(work(() => import("@/features/funds/BatchPage")), "BatchPage"),
});
const claim = createRoute({
  getParentRoute: () => root,
  path: "/claim",
  component: lazyRouteComponent(work(() => import("@/features/claim/ClaimPage")), "ClaimPage"),
});
const open = createRoute({
  getParentRoute: () => root,
  path: "/open",
  validateSearch: z.object({ drill: z.boolean().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("@/features/open/OpenDataPage"), "OpenDataPage"),
});

const routeTree = root.addChildren([home, lot, room, result, verify, signIn, mine, notices, desk, rules, enrol, courtCase, clocks, property, sale, stop, complaints, transfers, transfer, funds, pool, plan, batch, claim, open]);

export function newRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    ...(history === undefined ? {} : { history }),
    defaultPreload: "intent",
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: BrokenPage,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
