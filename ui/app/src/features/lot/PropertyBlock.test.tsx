import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import type { LotProperty } from "@/lib/api/client";
import "@/lib/i18n/i18n";
import { propertyKinds } from "@/testing/kinds";
import { HASH, IDS } from "@/testing/office";
import { PropertyBlock } from "./PropertyBlock";

const server = setupServer(http.get("*/auction/api/property-kinds", () => HttpResponse.json(propertyKinds)));

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());

const goods: LotProperty = {
  propertyId: IDS.property,
  kind: "GOODS",
  unitCode: "浙0106-2026-17",
  particulars: { condition: "完好", keepsUntilOn: "2027-01-31" },
  things: [
    { name: "叉车", quantity: 2, measure: "台", identifier: "SN1" },
    { name: "货架", quantity: 40, measure: "组" },
  ],
  attachments: { documents: [{ title: "勘查笔录", sha256: HASH }], videos: [{ title: "看样视频", url: "https://example.org/v" }] },
  appraisal: { method: "APPRAISAL", fen: 1_000_000, on: "2026-09-01", agency: "某评估", reportSha256: HASH, validUntil: "2027-09-01" },
  lease: { none: true, outcome: "VACANT" },
  seizedOn: "2026-03-09",
  pictures: [],
  sha256: HASH,
};

describe("shares of which no report can be made", () => {
  it("have the agency's reason in the place of the price", async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <PropertyBlock property={{ ...goods, appraisal: undefined, unappraised: { agency: "某评估公司", on: "2026-10-01", reason: "缺少财务账册" } }} />
      </QueryClientProvider>,
    );
    expect(await screen.findByText("某评估公司：缺少财务账册")).toBeInTheDocument();
    expect(screen.queryByText("评估报告的 SHA-256")).toBeNull();
  });
});

describe("the block of what was published of a property", () => {
  it("shows a lot of many things with its kind's particulars, documents and videos, and no joint review", async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <PropertyBlock property={goods} />
      </QueryClientProvider>,
    );
    expect(await screen.findByText("查封清单编号")).toBeInTheDocument();
    expect(screen.getByText("完好")).toBeInTheDocument();
    expect(screen.getByRole("row", { name: /叉车/ })).toHaveTextContent("2 台SN1");
    expect(screen.getByRole("link", { name: "看样视频" })).toHaveAttribute("href", "https://example.org/v");
    expect(screen.getByText("勘查笔录")).toBeInTheDocument();
    expect(screen.queryByText("一门联审")).toBeNull();
    expect(screen.queryByText(/平方米/)).toBeNull();
  });
});
