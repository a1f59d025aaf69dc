import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@/app/base.css";
import { App } from "@/app/App";
import { startLanguages } from "@/lib/i18n/i18n";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

await startLanguages();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
