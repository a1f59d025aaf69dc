import { defineConfig, mergeConfig } from "vitest/config";
import { mockServer } from "./src/testing/mockServer";
import website from "./vite.config";

/** The website against an imagined platform in memory, to look at pages without a stack. */
export default mergeConfig({ ...website, server: {} }, defineConfig({ plugins: [mockServer()] }));
