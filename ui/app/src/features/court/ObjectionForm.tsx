import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type ObjectionFiler, type ObjectionKind } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

const KINDS: readonly ObjectionKind[] = ["CONDUCT", "OUTSIDER_CLAIM"];
const FILERS: readonly ObjectionFiler[] = ["PARTY", "INTERESTED"];

interface Typed {
  kind: ObjectionKind;
  filer: ObjectionFiler;
  name: string;
  grounds: string;
  title: string;
  sha256: string;
}

/** Enters an objection that the court has received in writing. An outsider's claim stops the bidding at once. */
export function ObjectionForm({ lotId, onDone }: { lotId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Typed>({ defaultValues: { kind: "CONDUCT", filer: "PARTY", name: "", grounds: "", title: "", sha256: "" } });
  const kind = useWatch({ control: form.control, name: "kind" });
  const receiving = useStep(({ title, sha256, filer, ...typed }: Typed) => {
    const documents = title.trim() === "" ? [] : [{ title: title.trim(), sha256: sha256.trim() }];
    const body = { ...typed, filer: typed.kind === "OUTSIDER_CLAIM" ? ("OUTSIDER" as const) : filer, documents };
    return dataOf(auction.POST("/lots/{lotId}/objections", { params: { path: { lotId } }, body }));
  }, onDone);
  const faultsAt = useFaults(receiving.error);
  const { errors } = form.formState;
  return (
    <Form label={t("objections.receive")} onSubmit={(event) => void form.handleSubmit((typed) => receiving.mutate(typed))(event)}>
      <SelectField label={t("objections.which")} registration={form.register("kind")} options={KINDS.map((one) => [one, t(`objections.kind.${one}`)] as const)} />
      {kind === "CONDUCT" && <SelectField label={t("objections.name")} registration={form.register("filer")} options={FILERS.map((one) => [one, t(`objections.filer.${one}`)] as const)} />}
      <TextField label={t("objections.person")} registration={form.register("name", { required: true })} lang="zh-CN" error={errors.name && t("form.required")} faults={faultsAt("/name")} />
      <TextField label={t("objections.grounds")} wide rows={4} lang="zh-CN" registration={form.register("grounds", { required: true })} error={errors.grounds && t("form.required")} faults={faultsAt("/grounds")} />
      <TextField label={t("objections.document")} lang="zh-CN" registration={form.register("title")} faults={faultsAt("/documents")} />
      <HashField label={t("objections.hash")} registration={form.register("sha256")} onHash={(hex) => form.setValue("sha256", hex)} />
      <Wide>
        <Submit busy={receiving.isPending}>{t("objections.receive")}</Submit>
        {receiving.error && <Refused error={receiving.error} beside={["/name", "/grounds", "/documents"]} />}
      </Wide>
    </Form>
  );
}
