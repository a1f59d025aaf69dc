import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useClockSync } from "@/lib/clock/serverClock";
import { useSession } from "@/lib/session/session";
import { Footer } from "./Footer";
import { Header } from "./Header";
import css from "./Shell.module.css";

export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const main = useFocusAfterNavigation();
  useClockSync();
  return (
    <div className={css.shell}>
      <a href="#main" className={css.skip}>
        {t("nav.skip")}
      </a>
      <Header />
      {session?.drill === true && (
        <aside className={css.drill} aria-label={t("drill.title")}>
          <div className="page">
            <strong>{t("drill.title")}</strong> {t("drill.text")}
          </div>
        </aside>
      )}
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </div>
  );
}

/** After a change of page, reading goes on at its content and not where the old page's link was. */
function useFocusAfterNavigation() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
