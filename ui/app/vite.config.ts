import { fileURLToPath, URL } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const services = process.env.FACHUI_URL ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: { manifest: true, target: "es2022", modulePreload: { polyfill: false } },
  server: {
    proxy: Object.fromEntries(["/auction", "/payout", "/registry", "/session", "/signin", "/signout", "/personas"].map((path) => [path, services])),
  },
  test: {
    environment: "jsdom",
    globals: true,
    setupFiles: ["./src/testing/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    testTimeout: 40_000,
    restoreMocks: true,
  },
});
