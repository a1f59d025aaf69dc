import { ESLint } from "eslint";

async function faultsOf(code: string, filePath: string): Promise<(string | null)[]> {
  const [result] = await new ESLint({ cwd: process.cwd() }).lintText(code, { filePath });
  return (result?.messages ?? []).map((message) => message.ruleId);
}

describe("import zones", () => {
  it.each([
    ["a feature another feature", 'export * from "@/features/room/BidPanel";', "src/features/search/Violator.ts"],
    ["a feature another by a relative path", 'export * from "../room/BidPanel";', "src/features/search/Violator.ts"],
    ["a feature the app", 'export * from "@/app/router";', "src/features/search/Violator.ts"],
    ["a component a feature", 'export * from "@/features/room/BidPanel";', "src/components/Violator.ts"],
    ["lib a component", 'export * from "@/components/Money";', "src/lib/money/Violator.ts"],
  ])("do not let %s import", async (_, code, filePath) => {
    expect(await faultsOf(code, filePath)).toContain("no-restricted-imports");
  });

  it("do not let what is shipped import what only tests may", async () => {
    expect(await faultsOf('import { anAuction } from "@/testing/anAuction";\nvoid anAuction;', "src/lib/money/Violator.ts")).toContain("no-restricted-syntax");
  });

  it("let a feature import components, lib and its own files", async () => {
    const code = 'export * from "@/components/Money";\nexport * from "@/lib/money/money";\nexport * from "./lots";\n';
    expect(await faultsOf(code, "src/features/search/Violator.ts")).toEqual([]);
  });

  it("forbid any", async () => {
    expect(await faultsOf("export const x: any = 1;", "src/lib/money/Violator.ts")).toContain("@typescript-eslint/no-explicit-any");
  });
});
