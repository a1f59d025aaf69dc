import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Group, Submit, Wide } from "@/components/form/Form";
import { MoneyInWords } from "@/components/MoneyInWords";
import { Refused, useFaults } from "@/components/Refused";
import { useSpan } from "@/components/useSpan";
import { useStep } from "@/components/useStep";
import { auction, type Case, type NextStep, type Property } from "@/lib/api/client";
import { dataOf, faultsOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";
import { courtTime, formatDate } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { formatYuan } from "@/lib/money/money";
import { concernedIn, type NoticeFields, toNoticeRequest } from "./noticeFields";
import { NoticeTextsPart } from "./NoticeTextsPart";
import { standardTexts, type NoticeTexts } from "./standardNotice";
import { ToldFields } from "./ToldFields";

const BESIDE = ["/decisionId", "/opensInMs", "/durationMs", "/channel", "/platformChosenBy", "/notifications", "/disclosures", "/warnings", "/lateReason"];
const MINUTE_MS = 60_000;

/** Draws up the notice. The platform judges it as a whole and names everything that it lacks, each beside its field. */
export function NoticeForm({ property, item, step }: { property: Property; item: Case; step?: NextStep | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useForm<NoticeFields>({ defaultValues: defaultsFor(property, item, step) });
  const [texts, setTexts] = useState<NoticeTexts>();
  const decisionId = useWatch({ control: form.control, name: "decisionId" });
  const decision = property.decisions.find(({ id }) => id === decisionId);
  const concerned = concernedIn(item, property, decision);
  const publishing = useStep((typed: NoticeFields) => dataOf(auction.POST("/properties/{propertyId}/notices", { params: { path: { propertyId: property.id } }, body: toNoticeRequest(typed, concerned, texts) })));
  const faultsAt = useFaults(publishing.error);
  const sent = publishing.variables === undefined ? concerned : concerned.filter(({ key }) => publishing.variables?.told[key]?.how);
  const sale = step?.kind === "POST_AUCTION_SALE";
  return (
    <Form label={t("notice.title")} onSubmit={(event) => void form.handleSubmit((typed) => publishing.mutate(typed))(event)}>
      {sale && <SaleTerms step={step} />}
      <SelectField
        label={t("notice.decision")}
        wide
        registration={form.register("decisionId")}
        faults={faultsAt("/decisionId")}
        options={[["", t("notice.noDecision")], ...property.decisions.map(({ id, decidedOn, startPriceFen }) => [id, `${formatDate(decidedOn, language)} · ${formatYuan(startPriceFen)}`] as const)]}
      />
      <TextField label={t("notice.opensIn")} hint={t("notice.opensInHint")} numeric registration={form.register("opensIn")} faults={faultsAt("/opensInMs")} />
      <TextField label={t("desk.form.duration")} hint={t("desk.form.durationHint")} numeric registration={form.register("duration")} faults={faultsAt("/durationMs")} />
      <TextField label={t("notice.channel")} hint={t("notice.channelHint")} registration={form.register("channel")} faults={faultsAt("/channel")} lang="zh-CN" />
      <SelectField
        label={t("notice.chosenBy")}
        registration={form.register("platformChosenBy")}
        faults={faultsAt("/platformChosenBy")}
        options={[["", t("notice.notChosen")], ["APPLICANT", t("factValue.APPLICANT")], ["COURT", t("factValue.COURT")]]}
      />
      {property.lotId !== undefined && <TextField label={t(sale ? "postAuctionSale.lateReason" : "rounds.lateReason")} hint={t(sale ? "postAuctionSale.lateReasonHint" : "rounds.lateReasonHint")} wide registration={form.register("lateReason")} faults={faultsAt("/lateReason")} lang="zh-CN" />}
      <Group legend={t("notice.told")}>
        {concerned.map((person) => (
          <ToldFields key={person.key} form={form} person={person} faults={faultsAt("/notifications")} fieldFaults={faultsAt(`/notifications/${sent.indexOf(person)}`)} />
        ))}
      </Group>
      <NoticeTextsPart standard={standardTexts(property, decision, item.court.name, sale)} texts={texts} onChange={setTexts} faults={faultsOf(publishing.error)} />
      <Wide>
        {decision && (
          <p className="note">
            {t("notice.confirm")} <MoneyInWords fen={decision.startPriceFen} />
          </p>
        )}
        <Submit busy={publishing.isPending}>{t("notice.publish")}</Submit>
        {publishing.error && <Refused error={publishing.error} beside={BESIDE} />}
      </Wide>
    </Form>
  );
}

/** What the law asks of a post-auction sale, before the form is filled in. */
function SaleTerms({ step }: { step: NextStep }) {
  const { t } = useTranslation();
  const span = useSpan();
  return (
    <Wide>
      <div className="note note-wait" role="note" data-sale>
        <strong>{t("roundKind.POST_AUCTION_SALE")}</strong>
        <p>{t("postAuctionSale.terms", { price: formatYuan(step.startPriceFenMin ?? 0), window: span(step.windowMs ?? 0), notice: span(step.noticeMsMin ?? 0) })}</p>
      </div>
    </Wide>
  );
}

function defaultsFor(property: Property, item: Case, step: NextStep | undefined): NoticeFields {
  const at = courtTime(serverClock.now() - MINUTE_MS);
  const everybody = property.decisions.flatMap((decision) => concernedIn(item, property, decision)).concat(concernedIn(item, property, undefined));
  return {
    decisionId: property.decisions[0]?.id ?? "",
    opensIn: "60",
    duration: step?.windowMs === undefined ? "120" : String(step.windowMs / 1000),
    channel: "人民法院公告网",
    platformChosenBy: "APPLICANT",
    lateReason: "",
    told: Object.fromEntries(everybody.map(({ key }) => [key, { how: "", at, documentSha256: "", reason: "" }])),
  };
}
