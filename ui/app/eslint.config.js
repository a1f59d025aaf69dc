import { readdirSync } from "node:fs";
import eslint from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

/** Import zones: lib ← components ← features ← app, and no feature knows another. */
const zone = (files, forbidden, message) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns: [{ group: ["../*", "..", ...forbidden], message }] }] },
});

const features = readdirSync(new URL("./src/features", import.meta.url));
const ASIDE = "Within a folder import './x', from elsewhere '@/…'.";

export default tseslint.config(
  { ignores: ["dist/", "test-results/", "playwright-report/", "src/lib/api/generated/"] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { globals: globals.browser },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["**/*.tsx"],
    ...jsxA11y.flatConfigs.strict,
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      "jsx-a11y/no-noninteractive-tabindex": ["error", { tags: [], roles: ["region", "tabpanel"] }],
    },
  },
  { files: ["src/**/*.{ts,tsx}"], plugins: { "react-hooks": reactHooks }, rules: reactHooks.configs.recommended.rules },
  zone(["src/lib/**"], ["@/components/*", "@/features/*", "@/app/*"], `lib knows no page. ${ASIDE}`),
  zone(["src/components/**"], ["@/features/*", "@/app/*"], `Components know no feature. ${ASIDE}`),
  ...features.map((name) => zone([`src/features/${name}/**`], ["@/app/*", "@/features/*"], `Features do not import each other. ${ASIDE}`)),
  zone(["src/{app,testing}/**"], [], ASIDE),
  // Tests may stand in for the platform; what is shipped may not.
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/testing/**", "src/**/*.test.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", { selector: "ImportDeclaration[source.value=/^@.testing/]", message: "Only tests import from src/testing." }] },
  },
  { files: ["scripts/**", "*.js"], languageOptions: { globals: globals.node }, rules: { "no-console": "off" } },
);
