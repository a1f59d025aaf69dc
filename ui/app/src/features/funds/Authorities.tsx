import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { Waiting } from "@/components/Gated";
import { Refused } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { type Authority, payout } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import css from "./Funds.module.css";

const KINDS = ["DEPOSIT_REFUNDS", "ANNULLED_SALES"] as const satisfies Authority["kind"][];

/** The standing authorities of two persons under which money goes back by itself, one for each kind. Refunds wait until there is one. */
export function Authorities() {
  const { t } = useTranslation();
  const all = useQuery({ queryKey: ["authorities"], queryFn: () => dataOf(payout.GET("/authorities")) });
  const inForce = all.data?.filter(({ state }) => state !== "REVOKED") ?? [];
  return (
    <Card title={t("authority.title")} lead={t("authority.lead")}>
      {all.error && <Refused error={all.error} onRetry={() => void all.refetch()} />}
      {all.isPending && <Waiting heights={["4rem"]} />}
      {all.isSuccess &&
        KINDS.map((kind) => (
          <section key={kind} className="stack">
            <h3>{t(`authorityKind.${kind}.name`)}</h3>
            <OfKind kind={kind} authority={inForce.find((one) => one.kind === kind)} />
          </section>
        ))}
    </Card>
  );
}

function OfKind({ kind, authority }: { kind: Authority["kind"]; authority: Authority | undefined }) {
  const { t } = useTranslation();
  const finance = hasRole(useSession(), "finance");
  const proposing = useStep(() => dataOf(payout.POST("/authorities", { params: { query: { kind } } })));
  if (authority) return <Shown authority={authority} />;
  return (
    <>
      <p className="note note-wait">{t(`authorityKind.${kind}.none`)}</p>
      {finance && (
        <p>
          <button type="button" className="button button-main" disabled={proposing.isPending} onClick={() => proposing.mutate()}>
            {t("authority.propose")}
          </button>
        </p>
      )}
      {proposing.error && <Refused error={proposing.error} />}
    </>
  );
}

function Shown({ authority }: { authority: Authority }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const path = { params: { path: { authorityId: authority.authorityId } } };
  const approving = useStep(() => dataOf(payout.POST("/authorities/{authorityId}/approval", { ...path, body: { textHash: authority.textHash } })));
  const revoking = useStep(() => dataOf(payout.POST("/authorities/{authorityId}/revocation", path)));
  return (
    <article className="stack" data-authority={authority.state}>
      <p>
        <strong>{t(`authorityState.${authority.state}`)}</strong>
      </p>
      <blockquote lang="zh-CN">{authority.text}</blockquote>
      <FactList>
        <Fact name={t("authority.proposedAt")}>{formatDateTime(authority.proposedAt, language)}</Fact>
        {authority.approvedAt !== undefined && <Fact name={t("authority.approvedAt")}>{formatDateTime(authority.approvedAt, language)}</Fact>}
      </FactList>
      <p className={`mono ${css.hash}`}>{authority.textHash}</p>
      <div className="row">
        {authority.state === "PROPOSED" && hasRole(session, "approver") && (
          <button type="button" className="button button-main" disabled={approving.isPending} onClick={() => approving.mutate()}>
            {t("authority.approve")}
          </button>
        )}
        {authority.state === "PROPOSED" && !hasRole(session, "approver") && <p className="small soft">{t("authority.waits")}</p>}
        {hasRole(session, "finance", "approver") && (
          <button type="button" className="button button-small" disabled={revoking.isPending} onClick={() => revoking.mutate()}>
            {t("authority.revoke")}
          </button>
        )}
      </div>
      {(approving.error ?? revoking.error) && <Refused error={approving.error ?? revoking.error} />}
    </article>
  );
}
