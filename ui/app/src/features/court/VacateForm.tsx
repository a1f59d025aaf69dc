import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Sale } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";
import { courtDay, fromCourtTime } from "@/lib/format/dates";

interface Typed {
  number: string;
  dated: string;
  reason: string;
  vacateBy: string;
}

/** The notice to vacate (腾退公告) of a property whose ruling is served. */
export function VacateForm({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const form = useForm<Typed>({ defaultValues: { number: `${sale.caseNo}之三`, dated: courtDay(serverClock.now()), reason: "", vacateBy: "" } });
  const noticing = useStep((typed: Typed) =>
    dataOf(auction.POST("/lots/{lotId}/handover/vacate-notice", { params: { path: { lotId: sale.lotId } }, body: { ...typed, vacateBy: fromCourtTime(typed.vacateBy) ?? "" } })),
  );
  const faultsAt = useFaults(noticing.error);
  const field = (name: keyof Typed) => ({
    registration: form.register(name, { required: true }),
    error: form.formState.errors[name] && t("form.required"),
    faults: faultsAt(`/${name}`),
  });
  return (
    <Form label={t("handover.giveNotice")} onSubmit={(event) => void form.handleSubmit((typed) => noticing.mutate(typed))(event)}>
      <TextField label={t("stops.number")} lang="zh-CN" {...field("number")} />
      <TextField label={t("stops.dated")} type="date" {...field("dated")} />
      <TextField label={t("handover.vacateBy")} type="datetime-local" {...field("vacateBy")} />
      <TextField label={t("stops.reason")} hint={t("stops.reasonHint")} wide maxLength={400} lang="zh-CN" {...field("reason")} />
      <Wide>
        <Submit busy={noticing.isPending}>{t("handover.giveNotice")}</Submit>
        {noticing.error && <Refused error={noticing.error} beside={["/number", "/dated", "/reason", "/vacateBy"]} />}
      </Wide>
    </Form>
  );
}
