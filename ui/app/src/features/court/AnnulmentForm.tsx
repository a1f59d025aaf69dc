import { zodResolver } from "@hookform/resolvers/zod";
import { useQuery } from "@tanstack/react-query";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { CheckField } from "@/components/form/CheckField";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type AnnulmentRequest, type Sale } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";
import { courtDay } from "@/lib/format/dates";
import { annulmentFields, evidenceOf, GROUNDS, toAnnulmentRequest, type AnnulmentFields } from "./annulmentFields";
import { objectionsQuery } from "./queries";
import { useFormWords } from "./useFormWords";

const BESIDE = ["/number", "/dated", "/reason"] as const;
const NO_DOCUMENT = { title: "", sha256: "" };

/** The ruling that annuls the auction of a sold lot: its case, what shows it, and the objection that asked for it. */
export function AnnulmentForm({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const words = useFormWords();
  const form = useForm<AnnulmentFields>({
    resolver: zodResolver(annulmentFields),
    defaultValues: {
      ground: "MISDESCRIBED",
      number: `${sale.caseNo}之一`,
      dated: courtDay(serverClock.now()),
      reason: "",
      objectionId: "",
      undiscoverable: false,
      disclosed: false,
      evidence: [NO_DOCUMENT, NO_DOCUMENT, NO_DOCUMENT],
    },
  });
  const ground = useWatch({ control: form.control, name: "ground" });
  const upheld = (useQuery(objectionsQuery(sale.lotId)).data ?? []).filter((one) => one.kind === "CONDUCT" && one.decision === "UPHELD");
  const ruling = useStep((body: AnnulmentRequest) => dataOf(auction.POST("/lots/{lotId}/annulments", { params: { path: { lotId: sale.lotId } }, body })));
  const faultsAt = useFaults(ruling.error);
  const text = (name: "number" | "dated" | "reason") => ({ registration: form.register(name), error: words(form.formState.errors[name]), faults: faultsAt(`/${name}`) });
  const causes = [["", t("annulment.ofOwnMotion")] as const, ...upheld.map((one) => [one.id, t("annulment.objection", { number: one.number ?? "" })] as const)];
  return (
    <Form label={t("annulment.title")} onSubmit={(event) => void form.handleSubmit((typed) => ruling.mutate(toAnnulmentRequest(typed)))(event)}>
      <SelectField label={t("annulment.ground")} registration={form.register("ground")} options={GROUNDS.map((one) => [one, t(`annulment.which.${one}`)] as const)} />
      <SelectField label={t("annulment.cause")} registration={form.register("objectionId")} options={causes} />
      <TextField label={t("stops.number")} lang="zh-CN" {...text("number")} />
      <TextField label={t("stops.dated")} type="date" {...text("dated")} />
      <TextField label={t("stops.reason")} hint={t("stops.reasonHint")} wide rows={3} maxLength={400} lang="zh-CN" {...text("reason")} />
      {evidenceOf(ground).map((kind, index) => (
        <Wide key={kind}>
          <TextField label={t(`annulment.kind.${kind}`)} lang="zh-CN" maxLength={100} registration={form.register(`evidence.${index}.title`)} faults={faultsAt(`/evidence/${index}/title`)} />
          <HashField
            label={t("annulment.hashOf", { kind: t(`annulment.kind.${kind}`) })}
            registration={form.register(`evidence.${index}.sha256`)}
            onHash={(hex) => form.setValue(`evidence.${index}.sha256`, hex)}
          />
        </Wide>
      ))}
      {ground === "MISDESCRIBED" && (
        <>
          <CheckField label={t("annulment.undiscoverable")} registration={form.register("undiscoverable")} />
          <CheckField label={t("annulment.disclosed")} registration={form.register("disclosed")} />
        </>
      )}
      <Wide>
        <Submit busy={ruling.isPending}>{t("annulment.make")}</Submit>
        {ruling.error && <Refused error={ruling.error} beside={BESIDE} />}
      </Wide>
    </Form>
  );
}
