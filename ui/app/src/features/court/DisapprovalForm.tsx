import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { CheckField } from "@/components/form/CheckField";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type DisapprovalRequest, type Sale } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";
import { courtDay } from "@/lib/format/dates";

const BESIDE = ["/number", "/dated", "/reason", "/proofs/0/title", "/proofs/0/sha256"];

interface Fields {
  number: string;
  dated: string;
  reason: string;
  title: string;
  sha256: string;
  buyerKnew: boolean;
}

/** The ruling that shares are sold again, because their change was not approved in time (EQ-15). */
export function DisapprovalForm({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const form = useForm<Fields>({ defaultValues: { number: `${sale.caseNo}之一`, dated: courtDay(serverClock.now()), reason: "", title: "", sha256: "", buyerKnew: false } });
  const knew = useWatch({ control: form.control, name: "buyerKnew" });
  const ruling = useStep((body: DisapprovalRequest) => dataOf(auction.POST("/lots/{lotId}/disapprovals", { params: { path: { lotId: sale.lotId } }, body })));
  const faultsAt = useFaults(ruling.error);
  const { errors } = form.formState;
  const required = (name: "number" | "dated" | "reason") => ({ registration: form.register(name, { required: true }), error: errors[name] && t("form.required"), faults: faultsAt(`/${name}`) });
  return (
    <Form label={t("disapproval.make")} onSubmit={(event) => void form.handleSubmit((typed) => ruling.mutate(requestOf(typed)))(event)}>
      <TextField label={t("stops.number")} lang="zh-CN" {...required("number")} />
      <TextField label={t("stops.dated")} type="date" {...required("dated")} />
      <TextField label={t("stops.reason")} hint={t("stops.reasonHint")} wide rows={3} maxLength={400} lang="zh-CN" {...required("reason")} />
      <CheckField label={t("disapproval.buyerKnew")} registration={form.register("buyerKnew")} />
      <p className="note note-wait">{t(knew ? "disapproval.kept" : "disapproval.allBack")}</p>
      <TextField label={t("disapproval.proof")} lang="zh-CN" maxLength={100} registration={form.register("title")} faults={faultsAt("/proofs/0/title")} />
      <HashField label={t("disapproval.proofHash")} registration={form.register("sha256")} faults={faultsAt("/proofs/0/sha256")} onHash={(hex) => form.setValue("sha256", hex)} />
      <Wide>
        <Submit busy={ruling.isPending}>{t("disapproval.make")}</Submit>
        {ruling.error && <Refused error={ruling.error} beside={BESIDE} />}
      </Wide>
    </Form>
  );
}

function requestOf({ number, dated, reason, title, sha256, buyerKnew }: Fields): DisapprovalRequest {
  return { number, dated, reason, buyerKnew, proofs: title.trim() === "" ? [] : [{ title: title.trim(), sha256: sha256.trim() }] };
}
