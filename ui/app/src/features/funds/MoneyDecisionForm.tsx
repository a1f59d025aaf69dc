import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import type { MoneyDecision, MoneyDecisionProposal } from "@/lib/api/client";
import { useWords } from "@/lib/i18n/i18n";

type Choice = MoneyDecision["choice"];
const fields = z.object({ decision: z.enum(["RETURN", "STAY", "RELEASE", "CANCEL"]), reason: z.string().trim().min(1, "required"), documentSha256: z.string().regex(/^[0-9a-f]{64}$/, "required") });
type Fields = z.infer<typeof fields>;

interface Props {
  label: string;
  /** What is proposed unless somebody chooses otherwise comes first. */
  choices: readonly [Choice, ...Choice[]];
  /** About how much. */
  fen: number;
  propose: (proposal: MoneyDecisionProposal) => Promise<unknown>;
}

/** One of two people proposes what becomes of money that stands still. */
export function MoneyDecisionForm({ label, choices, fen, propose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const form = useForm<Fields>({ resolver: zodResolver(fields), defaultValues: { decision: choices[0], reason: "", documentSha256: "" } });
  const proposing = useStep((typed: Fields) => propose({ ...typed, fen }));
  const faultsAt = useFaults(proposing.error);
  const { errors } = form.formState;
  const wordsOf = (message: string | undefined): string | undefined => (message === undefined ? undefined : words(`form.${message}`, message));
  return (
    <Form label={label} onSubmit={(event) => void form.handleSubmit((typed) => proposing.mutate(typed))(event)}>
      <SelectField label={t("moneyDecision.choice")} registration={form.register("decision")} options={choices.map((choice) => [choice, t(`moneyDecision.${choice}`)] as const)} faults={faultsAt("/decision")} />
      <TextField label={t("forfeit.reason")} hint={t("forfeit.reasonHint")} wide lang="zh-CN" registration={form.register("reason")} error={wordsOf(errors.reason?.message)} faults={faultsAt("/reason")} />
      <HashField label={t("forfeit.document")} registration={form.register("documentSha256")} onHash={(hex) => form.setValue("documentSha256", hex)} error={wordsOf(errors.documentSha256?.message)} faults={faultsAt("/documentSha256")} />
      <Wide>
        <Submit busy={proposing.isPending}>{label}</Submit>
        {proposing.error && <Refused error={proposing.error} beside={["/decision", "/reason", "/documentSha256"]} />}
      </Wide>
    </Form>
  );
}
