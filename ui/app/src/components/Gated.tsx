import { useTranslation } from "react-i18next";
import type { Session } from "@/lib/api/client";
import { hasRole, type Role, useSession } from "@/lib/session/session";
import { SignInFirst } from "./SignInFirst";
import { Loading, Skeleton } from "./Skeleton";

interface Props {
  roles: readonly Role[];
  children: (session: Session) => React.ReactNode;
}

/** A page for some roles: says who may see it and how to become one of them. */
export function Gated({ roles, children }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  if (session === undefined) return <Waiting />;
  const who = roles.map((role) => t(`role.${role}`)).join(t("list.separator"));
  if (!session.signedIn) return <SignInFirst title={t("gate.signIn")} text={t("gate.for", { who })} />;
  if (!hasRole(session, ...roles)) return <SignInFirst title={t("gate.otherRole")} text={t("gate.for", { who })} />;
  return children(session);
}

export function Waiting({ heights = ["6rem", "14rem"] }: { heights?: readonly string[] }) {
  return (
    <Loading>
      <div className="stack">
        {heights.map((height, index) => (
          <Skeleton key={index} height={height} />
        ))}
      </div>
    </Loading>
  );
}
