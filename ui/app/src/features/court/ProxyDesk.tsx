import { useQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { LotTitle } from "@/components/LotTitle";
import { ProblemNote } from "@/components/ProblemNote";
import { Refused, useFaults } from "@/components/Refused";
import { Unfold } from "@/components/Unfold";
import { useStep } from "@/components/useStep";
import { auction, type LotSummary, type Proxy, type ProxyDecision, type ProxyPersons } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

/** Who wants to bid for others in a lot: the clerk confirms or declines until bidding begins (NJA-14). */
export function ProxyDesk({ lot }: { lot: LotSummary }) {
  const { t } = useTranslation();
  const listed = useQuery({ queryKey: ["proxies", lot.id], queryFn: () => dataOf(auction.GET("/lots/{lotId}/proxies", { params: { path: { lotId: lot.id } } })), refetchInterval: 10_000 });
  return (
    <Card title={t("proxies.title")} lead={t("proxies.lead")}>
      <p>
        <LotTitle lot={lot} />
      </p>
      {listed.error && <ProblemNote error={listed.error} onRetry={() => void listed.refetch()} />}
      {listed.data?.length === 0 && <p className="soft">{t("proxies.none")}</p>}
      {listed.data?.map((proxy) => (
        <Entry key={proxy.enrolmentId} lotId={lot.id} proxy={proxy} />
      ))}
    </Card>
  );
}

function Entry({ lotId, proxy }: { lotId: string; proxy: Proxy }) {
  const { t } = useTranslation();
  const deciding = useStep((body: ProxyDecision) => dataOf(auction.POST("/lots/{lotId}/proxies/{enrolmentId}/decision", { params: { path: { lotId, enrolmentId: proxy.enrolmentId } }, body })));
  const opened = useQuery({ queryKey: ["proxy-persons", proxy.enrolmentId], queryFn: () => dataOf(auction.GET("/lots/{lotId}/proxies/{enrolmentId}/persons", { params: { path: { lotId, enrolmentId: proxy.enrolmentId } } })), enabled: false, staleTime: Infinity });
  const form = useForm({ defaultValues: { reason: "" } });
  const faultsAt = useFaults(deciding.error);
  return (
    <article className="stack" data-proxy={proxy.confirmed}>
      <FactList>
        {opened.data && <Persons persons={opened.data} />}
        <Fact name={t("proxies.authority")}>
          <span className="mono small">{proxy.authoritySha256}</span>
        </Fact>
        <Fact name={t("parties.confirmation")}>
          {t(`parties.confirmed.${proxy.confirmed}`)} {proxy.declineReason !== undefined && <span lang="zh-CN">{proxy.declineReason}</span>}
        </Fact>
      </FactList>
      {opened.error && <ProblemNote error={opened.error} onRetry={() => void opened.refetch()} />}
      {opened.data === undefined && (
        <p className="small soft">
          <button type="button" className="button button-small" disabled={opened.isFetching} onClick={() => void opened.refetch()}>
            {t("proxies.open")}
          </button>{" "}
          {t("proxies.openHint")}
        </p>
      )}
      {proxy.confirmed === "AWAITED" && opened.data && (
        <>
          <p>
            <button type="button" className="button button-main button-small" disabled={deciding.isPending} onClick={() => deciding.mutate({ confirmed: true })}>
              {t("proxies.confirm")}
            </button>
          </p>
          <Unfold label={t("proxies.decline")}>
            {() => (
              <Form label={t("proxies.decline")} onSubmit={(event) => void form.handleSubmit(({ reason }) => deciding.mutate({ confirmed: false, reason }))(event)}>
                <TextField label={t("proxies.reason")} lang="zh-CN" wide maxLength={400} registration={form.register("reason", { required: true })} error={form.formState.errors.reason && t("form.required")} faults={faultsAt("/reason")} />
                <Wide>
                  <Submit busy={deciding.isPending}>{t("proxies.decline")}</Submit>
                </Wide>
              </Form>
            )}
          </Unfold>
        </>
      )}
      {deciding.error && <Refused error={deciding.error} beside={["/reason"]} />}
    </article>
  );
}

function Persons({ persons }: { persons: ProxyPersons }) {
  const { t } = useTranslation();
  return (
    <>
      <Fact name={t("proxies.agent")}>
        <span lang="zh-CN">{persons.agent}</span>
      </Fact>
      {persons.buyers.map(({ name, share, company, legalRepresentative, licenceSha256 }) => (
        <Fact key={name + share} name={t("proxies.buyers")}>
          <span lang="zh-CN">{name}</span> {share} {company && <span className="small">{`${t("parties.legalRepresentative")} ${legalRepresentative ?? ""}`}</span>}
          {licenceSha256 !== undefined && <span className="mono small">{` ${t("proxies.licence")} ${licenceSha256}`}</span>}
        </Fact>
      ))}
    </>
  );
}
