import { Link, useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { switchLanguage, useLanguage } from "@/lib/i18n/i18n";
import { DESK_ROLES, FUND_ROLES, hasRole, useSession } from "@/lib/session/session";
import css from "./Header.module.css";
import { useSignOut } from "./useSignOut";

export function Header() {
  const { t } = useTranslation();
  const session = useSession();
  const language = useLanguage();
  return (
    <header className={`${css.header} on-ink`}>
      <div className={`page ${css.bar}`}>
        <Link to="/" className={css.brand}>
          <img src="/favicon.svg" alt="" width="34" height="34" />
          <span className={css.name}>{t("brand.name")}</span>
          <span className={css.tagline}>{t("brand.tagline")}</span>
        </Link>
        <nav aria-label={t("nav.label")} className={css.nav}>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
            {t("nav.lots")}
          </Link>
          {hasRole(session, "bidder") && <Link to="/my">{t("nav.mine")}</Link>}
          {hasRole(session, "bidder") && <Link to="/transfers">{t("nav.transfers")}</Link>}
          {hasRole(session, ...DESK_ROLES) && <Link to="/court">{t("nav.desk")}</Link>}
          {hasRole(session, ...FUND_ROLES) && <Link to="/funds">{t("nav.funds")}</Link>}
          {hasRole(session, "clerk", "judge", "supervisor", "auditor") && <Link to="/transfers">{t("nav.titles")}</Link>}
          <Link to="/claim">{t("nav.claim")}</Link>
          <Link to="/verify">{t("nav.verify")}</Link>
          <Link to="/rules">{t("nav.rules")}</Link>
        </nav>
        <div className={css.person}>
          <Person />
          <button type="button" className={css.quiet} lang={language === "zh" ? "en" : "zh-CN"} onClick={() => void switchLanguage(language === "zh" ? "en" : "zh")}>
            {t("nav.language")}
          </button>
        </div>
      </div>
    </header>
  );
}

function Person() {
  const { t } = useTranslation();
  const session = useSession();
  const language = useLanguage();
  const signOut = useSignOut();
  const { href, pathname } = useLocation();
  if (session === undefined) return null;
  if (!session.signedIn) {
    return (
      <Link to="/sign-in" search={pathname === "/sign-in" ? true : { return: href }} className={css.signIn}>
        {t("nav.signIn")}
      </Link>
    );
  }
  const role = session.roles?.[0];
  return (
    <>
      <span className={css.who}>
        <span className="visually-hidden">{t("nav.signedInAs")} </span>
        <strong>{language === "en" ? (session.nameEn ?? session.name) : session.name}</strong>
        {role !== undefined && <span className={css.role}>{t(`role.${role}` as "role.bidder", { defaultValue: role })}</span>}
      </span>
      <Link to="/my/notices" className={css.quiet}>
        {t("nav.notices")}
      </Link>
      <button type="button" className={css.quiet} onClick={signOut}>
        {t("nav.signOut")}
      </button>
    </>
  );
}
