import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { type Forfeit, payout } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { useWords } from "@/lib/i18n/i18n";
import { perhapsYuan, readYuan } from "./planFields";

const fields = z.object({ amount: perhapsYuan, newPrice: perhapsYuan, reason: z.string().trim().min(1, "required"), documentSha256: z.string().regex(/^[0-9a-f]{64}$/, "required") });
type Fields = z.infer<typeof fields>;

/** Proposes the use that comes next; 0 says that there is nothing of the kind. */
export function ForfeitForm({ forfeit, use }: { forfeit: Forfeit; use: NonNullable<Forfeit["next"]> }) {
  const { t } = useTranslation();
  const words = useWords();
  const form = useForm<Fields>({ resolver: zodResolver(fields), defaultValues: { amount: "0", newPrice: "0", reason: "", documentSha256: "" } });
  const { poolId, lotId } = forfeit;
  const proposing = useStep(({ amount, newPrice, reason, documentSha256 }: Fields) =>
    dataOf(
      payout.PUT("/pools/{poolId}/forfeits/{lotId}/uses/{use}", {
        params: { path: { poolId, lotId, use } },
        body: { fen: readYuan(amount) ?? 0, reason, documentSha256, ...(use === "SHORTFALL" ? { newPriceFen: readYuan(newPrice) ?? 0 } : {}) },
      }),
    ),
  );
  const faultsAt = useFaults(proposing.error);
  const { errors } = form.formState;
  const wordsOf = (message: string | undefined): string | undefined => (message === undefined ? undefined : words(`form.${message}`, message));
  const label = t("forfeit.propose", { use: t(`forfeit.use.${use}`) });
  return (
    <Form label={label} onSubmit={(event) => void form.handleSubmit((typed) => proposing.mutate(typed))(event)}>
      {use === "SHORTFALL" && <TextField label={t("forfeit.newPrice")} hint={t("forfeit.newPriceHint")} numeric registration={form.register("newPrice")} error={wordsOf(errors.newPrice?.message)} faults={faultsAt("/newPriceFen")} />}
      <TextField label={t("forfeit.amount")} hint={t(`forfeit.amountHint.${use}`)} numeric registration={form.register("amount")} error={wordsOf(errors.amount?.message)} faults={faultsAt("/fen")} />
      <TextField label={t("forfeit.reason")} hint={t("forfeit.reasonHint")} wide lang="zh-CN" registration={form.register("reason")} error={wordsOf(errors.reason?.message)} faults={faultsAt("/reason")} />
      <HashField label={t("forfeit.document")} registration={form.register("documentSha256")} onHash={(hex) => form.setValue("documentSha256", hex)} error={wordsOf(errors.documentSha256?.message)} faults={faultsAt("/documentSha256")} />
      <Wide>
        <Submit busy={proposing.isPending}>{label}</Submit>
        {proposing.error && <Refused error={proposing.error} beside={["/fen", "/newPriceFen", "/reason", "/documentSha256"]} />}
      </Wide>
    </Form>
  );
}
