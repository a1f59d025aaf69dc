import { useQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Countdown } from "@/components/Countdown";
import { Fact, FactList } from "@/components/FactList";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Money } from "@/components/Money";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type DatedPaper, type Property, type SurplusNotice } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";
import { courtTime, formatDateTime, fromCourtTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import { roundsQuery } from "./queries";

/** A decided price that would leave nothing (SALE-6): the applicant is told and may ask for the auction all the same. */
export function SurplusSection({ property }: { property: Property }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const clerk = hasRole(useSession(), "clerk");
  const notice = useQuery(roundsQuery(property.id)).data?.surplus;
  if (notice === undefined) return null;
  return (
    <Card title={t("surplus.title")} lead={t("surplus.lead")}>
      <div className={notice.state === "LAPSED" ? "note note-act" : "note note-wait"} role="status" data-surplus={notice.state}>
        <strong>{t(`surplus.state.${notice.state}`)}</strong>
        <FactList>
          <Fact name={t("money.start")}>
            <Money fen={notice.startPriceFen} />
          </Fact>
          <Fact name={t("surplus.comesFirst")}>
            <Money fen={notice.comesFirstFen} />
          </Fact>
          {notice.requestBy !== undefined && (
            <Fact name={t("surplus.requestBy")}>
              {formatDateTime(notice.requestBy, language)} {notice.state === "WAITING" && <Countdown to={notice.requestBy} />}
            </Fact>
          )}
        </FactList>
      </div>
      {clerk && (notice.state === "TO_TELL" || notice.state === "WAITING") && <PaperForm key={notice.state} property={property} notice={notice} step={notice.state === "TO_TELL" ? "tell" : "request"} />}
    </Card>
  );
}

const PATHS = { tell: "/properties/{propertyId}/decisions/{decisionId}/surplus-notice", request: "/properties/{propertyId}/decisions/{decisionId}/surplus-request" } as const;

function PaperForm({ property, notice, step }: { property: Property; notice: SurplusNotice; step: keyof typeof PATHS }) {
  const { t } = useTranslation();
  const form = useForm<DatedPaper>({ defaultValues: { at: courtTime(serverClock.now()), documentSha256: "" } });
  const keeping = useStep((body: DatedPaper) => dataOf(auction.POST(PATHS[step], { params: { path: { propertyId: property.id, decisionId: notice.decisionId } }, body })));
  const faultsAt = useFaults(keeping.error);
  const { errors } = form.formState;
  return (
    <Form label={t(`surplus.${step}`)} onSubmit={(event) => void form.handleSubmit(({ at, documentSha256 }) => keeping.mutate({ at: fromCourtTime(at) ?? at, documentSha256 }))(event)}>
      <TextField label={t("notice.at")} hint={t("notice.atHint")} type="datetime-local" registration={form.register("at", { required: true })} error={errors.at && t("form.required")} faults={faultsAt("/at")} />
      <HashField
        label={t("surplus.paper")}
        wide
        registration={form.register("documentSha256", { pattern: /^[0-9a-f]{64}$/, required: true })}
        error={errors.documentSha256 && t("form.badHash")}
        faults={faultsAt("/documentSha256")}
        onHash={(hex) => form.setValue("documentSha256", hex, { shouldValidate: true })}
      />
      <Wide>
        <Submit busy={keeping.isPending}>{t(`surplus.${step}`)}</Submit>
        {keeping.error && <Refused error={keeping.error} beside={["/at", "/documentSha256"]} />}
      </Wide>
    </Form>
  );
}
