import { defineConfig } from "@playwright/test";

/** Journeys against a running stack. FACHUI_URL says where it is, FACHUI_CHROMIUM which browser to use. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/traces",
  timeout: 220_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  // The journeys mostly wait for the clock; the pages go through beside them.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "test-results/report.json" }]],
  use: {
    baseURL: process.env.FACHUI_URL ?? "http://127.0.0.1:8080",
    locale: "zh-CN",
    timezoneId: "Europe/Berlin",
    trace: "retain-on-failure",
    acceptDownloads: true,
    launchOptions: {
      executablePath: process.env.FACHUI_CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
});
