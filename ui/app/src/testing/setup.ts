import "@testing-library/jest-dom/vitest";
import { cleanup } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";
import { startLanguages } from "@/lib/i18n/i18n";

beforeAll(() => startLanguages("zh"));

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});
