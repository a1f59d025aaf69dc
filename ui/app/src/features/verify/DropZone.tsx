import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import css from "./VerifyPage.module.css";

/** Takes one file by dropping it or by choosing it; nothing is uploaded. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const zone = useRef<HTMLDivElement>(null);
  const over = useDrop(zone, onFile);
  return (
    <div ref={zone} className={`${css.drop} ${over ? css.over : ""}`}>
      <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
        <path d="M24 30V8m0 0-8 8m8-8 8 8M8 30v8a2 2 0 0 0 2 2h28a2 2 0 0 0 2-2v-8" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <label htmlFor="log-file">{t("verify.drop")}</label>
      <input
        ref={input}
        id="log-file"
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.item(0);
          if (file) onFile(file);
          event.target.value = "";
        }}
      />
      <button type="button" className="button button-main" onClick={() => input.current?.click()}>
        {t("verify.choose")}
      </button>
    </div>
  );
}

/** Dropping is a shortcut for the pointer; the button beside it does the same for everyone. */
function useDrop(zone: React.RefObject<HTMLElement | null>, onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = zone.current;
    const listening = new AbortController();
    const on = (type: "dragover" | "dragleave" | "drop", then: (event: DragEvent) => void): void =>
      element?.addEventListener(
        type,
        (event) => {
          event.preventDefault();
          setOver(type === "dragover");
          then(event);
        },
        { signal: listening.signal },
      );
    on("dragover", () => undefined);
    on("dragleave", () => undefined);
    on("drop", (event) => {
      const file = event.dataTransfer?.files.item(0);
      if (file) onFile(file);
    });
    return () => listening.abort();
  }, [zone, onFile]);
  return over;
}
