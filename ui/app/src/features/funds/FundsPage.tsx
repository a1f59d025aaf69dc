import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Empty } from "@/components/Empty";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Gated, Waiting } from "@/components/Gated";
import { Page, PageHead } from "@/components/PageHead";
import { Refused } from "@/components/Refused";
import { useTitle } from "@/components/useTitle";
import { FUND_ROLES, hasRole } from "@/lib/session/session";
import { Authorities } from "./Authorities";
import { PoolCard } from "./PoolCard";
import { poolsQuery } from "./queries";

const route = getRouteApi("/funds");

/** The money of a case, found by its number. */
export function FundsPage() {
  const { t } = useTranslation();
  useTitle(t("funds.title"));
  return (
    <Page>
      <PageHead title={t("funds.title")} lead={t("funds.lead")} />
      <Gated roles={FUND_ROLES}>
        {(session) => (
          <>
            <Search />
            <Pools />
            {hasRole(session, "finance", "approver", "supervisor", "auditor") && <Authorities />}
          </>
        )}
      </Gated>
    </Page>
  );
}

function Search() {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const { caseNo } = route.useSearch();
  const form = useForm<{ caseNo: string }>({ values: { caseNo: caseNo ?? "" } });
  return (
    <section className="card">
      <Form label={t("funds.search")} onSubmit={(event) => void form.handleSubmit((typed) => navigate({ to: "/funds", search: { caseNo: typed.caseNo.trim() } }))(event)}>
        <TextField label={t("lot.caseNumber")} hint={t("case.numberHint")} wide lang="zh-CN" registration={form.register("caseNo", { required: true })} error={form.formState.errors.caseNo && t("form.required")} />
        <Wide>
          <Submit busy={false}>{t("funds.search")}</Submit>
        </Wide>
      </Form>
    </section>
  );
}

function Pools() {
  const { t } = useTranslation();
  const { caseNo } = route.useSearch();
  const pools = useQuery(poolsQuery(caseNo));
  if (caseNo === undefined) return <Empty title={t("funds.startTitle")} text={t("funds.startText")} />;
  if (pools.data === undefined) return pools.error ? <Refused error={pools.error} onRetry={() => void pools.refetch()} /> : <Waiting />;
  if (pools.data.length === 0) return <Empty title={t("funds.noneTitle")} text={t("funds.noneText")} />;
  return pools.data.map((pool) => <PoolCard key={pool.poolId} pool={pool} link />);
}
