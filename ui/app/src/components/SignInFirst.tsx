import { Link, useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "./Empty";

/** For a page that needs a person: who is missing, and the way to sign in and come back. */
export function SignInFirst({ title, text }: { title: string; text?: string }) {
  const { t } = useTranslation();
  const { href } = useLocation();
  return (
    <Empty title={title} {...(text === undefined ? {} : { text })}>
      <Link to="/sign-in" search={{ return: href }} className="button button-main">
        {t("nav.signIn")}
      </Link>
    </Empty>
  );
}
