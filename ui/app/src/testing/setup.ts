import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";
import { startLanguages } from "@/lib/i18n/i18n";

// On a busy machine a page may take seconds to appear; a test that fails says what is missing, not the whole page.
configure({
  asyncUtilTimeout: 10_000,
  getElementError: (message) => new Error(message?.split("\n")[0] ?? "element not found"),
});

beforeAll(() => startLanguages("zh"));

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

// jsdom's files cannot be read as text.
Blob.prototype.text ??= function text(this: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(this);
  });
};
