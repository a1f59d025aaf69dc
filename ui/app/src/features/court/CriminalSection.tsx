import { useQuery } from "@tanstack/react-query";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Countdown } from "@/components/Countdown";
import { Fact, FactList } from "@/components/FactList";
import { CheckField } from "@/components/form/CheckField";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { Unfold } from "@/components/Unfold";
import { useStep } from "@/components/useStep";
import { auction, type CriminalPropertyRequest, type CriminalTrack, type Property } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";
import { courtDay, courtTime, formatDateTime, fromCourtTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import { criminalQuery, roundsQuery } from "./queries";

const MINUTE_MS = 60_000;

/** Where a criminal judgment sends the property, the six months of its enforcement, and the offer after its last auction (CRIM-3, 12). */
export function CriminalSection({ property }: { property: Property }) {
  const session = useSession();
  const [clerk, judge] = [hasRole(session, "clerk"), hasRole(session, "judge")];
  const track = useQuery(criminalQuery(property.id)).data;
  const offers = useQuery(roundsQuery(property.id)).data?.next.some((step) => step.rule === "CRIM-12" && step.step === "TAKE") === true;
  const { t } = useTranslation();
  if (track === undefined || (!track.criminal && !judge)) return null;
  return (
    <Card title={t("criminal.title")} lead={t("criminal.lead")}>
      {track.criminal ? <Recorded track={track} /> : <Unfold label={t("criminal.record")}>{() => <RecordForm property={property} />}</Unfold>}
      {track.criminal && clerk && offers && track.offer === undefined && <OfferForm property={property} />}
      {judge && track.offer !== undefined && track.offer.accepted === undefined && <AnswerForm property={property} />}
    </Card>
  );
}

function Recorded({ track }: { track: CriminalTrack }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { destination = "TREASURY", termEndsAt, termOver, offer } = track;
  return (
    <>
      <FactList>
        <Fact name={t("criminal.destination")}>{t(`criminal.to.${destination}`)}</Fact>
        {termEndsAt !== undefined && (
          <Fact name={t("criminal.term")}>
            {formatDateTime(termEndsAt, language)} {termOver ? <strong>{t("criminal.termOver")}</strong> : <Countdown to={termEndsAt} />}
          </Fact>
        )}
        {offer !== undefined && <Fact name={t("criminal.told")}>{formatDateTime(offer.toldAt, language)}</Fact>}
      </FactList>
      {offer !== undefined && (
        <p className={`note ${offer.accepted === true ? "note-good" : "note-wait"}`} role="status" data-accepted={String(offer.accepted)}>
          {t(offer.accepted === undefined ? "criminal.waiting" : offer.accepted ? "criminal.accepted" : "criminal.declined")}
        </p>
      )}
    </>
  );
}

function RecordForm({ property }: { property: Property }) {
  const { t } = useTranslation();
  const form = useForm<CriminalPropertyRequest>({ defaultValues: { destination: "TREASURY", documentSha256: "", acceptedOn: courtDay(serverClock.now()) } });
  const step = useStep((body: CriminalPropertyRequest) => dataOf(auction.POST("/properties/{propertyId}/criminal", { params: { path: { propertyId: property.id } }, body })));
  const faultsAt = useFaults(step.error);
  return (
    <Form label={t("criminal.record")} onSubmit={(event) => void form.handleSubmit((typed) => step.mutate(typed))(event)}>
      <SelectField label={t("criminal.destination")} registration={form.register("destination")} options={[["TREASURY", t("criminal.to.TREASURY")], ["VICTIMS", t("criminal.to.VICTIMS")]]} />
      <TextField label={t("criminal.acceptedOn")} type="date" registration={form.register("acceptedOn")} faults={faultsAt("/acceptedOn")} />
      <HashField label={t("criminal.transfer")} wide registration={form.register("documentSha256")} faults={faultsAt("/documentSha256")} onHash={(hex) => form.setValue("documentSha256", hex)} />
      <Wide>
        <Submit busy={step.isPending}>{t("criminal.record")}</Submit>
        {step.error && <Refused error={step.error} beside={["/acceptedOn", "/documentSha256"]} />}
      </Wide>
    </Form>
  );
}

interface Told {
  at: string;
  documentSha256: string;
}

function OfferForm({ property }: { property: Property }) {
  const { t } = useTranslation();
  const form = useForm<Told>({ defaultValues: { at: courtTime(serverClock.now() - MINUTE_MS), documentSha256: "" } });
  const step = useStep(({ at, documentSha256 }: Told) => dataOf(auction.POST("/properties/{propertyId}/criminal/offer", { params: { path: { propertyId: property.id } }, body: { at: fromCourtTime(at) ?? "", documentSha256 } })));
  const faultsAt = useFaults(step.error);
  return (
    <Form label={t("criminal.offer")} onSubmit={(event) => void form.handleSubmit((typed) => step.mutate(typed))(event)}>
      <TextField label={t("criminal.told")} type="datetime-local" registration={form.register("at")} faults={faultsAt("/at")} />
      <HashField label={t("criminal.notice")} registration={form.register("documentSha256")} faults={faultsAt("/documentSha256")} onHash={(hex) => form.setValue("documentSha256", hex)} />
      <Wide>
        <Submit busy={step.isPending}>{t("criminal.offer")}</Submit>
        {step.error && <Refused error={step.error} beside={["/at", "/documentSha256"]} />}
      </Wide>
    </Form>
  );
}

interface Answer extends Told {
  accepted: boolean;
  number: string;
  dated: string;
  reason: string;
}

function AnswerForm({ property }: { property: Property }) {
  const { t } = useTranslation();
  const form = useForm<Answer>({ defaultValues: { accepted: false, at: courtTime(serverClock.now()), documentSha256: "", number: `${property.caseNumber}之一`, dated: courtDay(serverClock.now()), reason: "" } });
  const accepted = useWatch({ control: form.control, name: "accepted" });
  const step = useStep(({ number, dated, reason, ...typed }: Answer) =>
    dataOf(
      auction.POST("/properties/{propertyId}/criminal/answer", {
        params: { path: { propertyId: property.id } },
        body: { ...typed, at: fromCourtTime(typed.at) ?? "", ...(typed.accepted ? { number, dated, reason } : {}) },
      }),
    ),
  );
  const faultsAt = useFaults(step.error);
  const text = (name: "number" | "dated" | "reason" | "at") => ({ registration: form.register(name), faults: faultsAt(`/${name}`) });
  return (
    <Form label={t("criminal.answer")} onSubmit={(event) => void form.handleSubmit((typed) => step.mutate(typed))(event)}>
      <CheckField label={t("criminal.accepts")} registration={form.register("accepted")} />
      <TextField label={t("criminal.answeredAt")} type="datetime-local" {...text("at")} />
      <HashField label={t("criminal.answerHash")} registration={form.register("documentSha256")} faults={faultsAt("/documentSha256")} onHash={(hex) => form.setValue("documentSha256", hex)} />
      {accepted && (
        <>
          <TextField label={t("stops.number")} lang="zh-CN" {...text("number")} />
          <TextField label={t("stops.dated")} type="date" {...text("dated")} />
          <TextField label={t("stops.reason")} hint={t("stops.reasonHint")} wide rows={3} maxLength={400} lang="zh-CN" {...text("reason")} />
        </>
      )}
      <Wide>
        <Submit busy={step.isPending}>{t("criminal.answer")}</Submit>
        {step.error && <Refused error={step.error} beside={["/at", "/documentSha256", "/number", "/dated", "/reason"]} />}
      </Wide>
    </Form>
  );
}
