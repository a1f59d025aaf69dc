import { useQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Money } from "@/components/Money";
import { Refused, useFaults } from "@/components/Refused";
import { Unfold } from "@/components/Unfold";
import { useStep } from "@/components/useStep";
import { auction, type Case } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { parseYuan } from "@/lib/money/money";
import { hasRole, useSession } from "@/lib/session/session";
import { NumberFields } from "./NumberFields";
import { NO_NUMBER, type NumberTyped, NUMBER_POINTERS, toIdentity } from "./numberFields";
import { applicantsQuery } from "./queries";
import { RegisterRows } from "./RegisterRows";
import { useFormWords } from "./useFormWords";

/** Who the case's applicant is, and what he is owed: his claim counts instead of a deposit of as much (NJA-17). */
export function ApplicantsSection({ item }: { item: Case }) {
  const { t } = useTranslation();
  const session = useSession();
  const clerk = hasRole(session, "clerk");
  const path = { caseId: item.id };
  const recorded = useQuery({ ...applicantsQuery(item.id), enabled: clerk || hasRole(session, "judge") });
  if (!clerk && !hasRole(session, "judge")) return null;
  return (
    <Card title={t("applicants.title")} lead={t("applicants.lead")}>
      <RegisterRows
        rows={recorded.data?.map(({ id, party, company, claimFen, recordedAt, withdrawnAt }) => ({
          id,
          what: (
            <>
              <span lang="zh-CN">{party}</span> <span className="soft small">{t(company ? "registers.company" : "registers.person")}</span> <Money fen={claimFen} />
            </>
          ),
          at: recordedAt,
          overAt: withdrawnAt,
        }))}
        error={recorded.error}
        onRetry={() => void recorded.refetch()}
        label={t("registers.withdraw")}
        overText={t("registers.withdrawn")}
        withdraw={clerk ? (applicantId) => dataOf(auction.POST("/cases/{caseId}/applicants/{applicantId}/withdrawal", { params: { path: { ...path, applicantId } } })) : undefined}
      />
      {clerk && <Unfold label={t("applicants.record")}>{() => <ApplicantForm item={item} />}</Unfold>}
    </Card>
  );
}

interface Typed extends NumberTyped {
  party: string;
  claim: string;
}

function ApplicantForm({ item }: { item: Case }) {
  const { t } = useTranslation();
  const wordsOf = useFormWords();
  const names = item.parties.filter(({ role }) => role === "APPLICANT").map(({ name }) => name);
  const form = useForm<Typed>({ defaultValues: { ...NO_NUMBER, party: names[0] ?? "", claim: "" } });
  const recording = useStep(
    ({ party, claim, ...number }: Typed) =>
      dataOf(auction.POST("/cases/{caseId}/applicants", { params: { path: { caseId: item.id } }, body: { party, claimFen: parseYuan(claim) ?? 0, ...toIdentity(number) } })),
    () => form.reset(),
  );
  const faultsAt = useFaults(recording.error);
  if (names.length === 0) return <p>{t("applicants.noParties")}</p>;
  return (
    <Form label={t("applicants.record")} onSubmit={(event) => void form.handleSubmit((typed) => recording.mutate(typed))(event)}>
      <SelectField label={t("applicants.party")} registration={form.register("party")} options={names.map((name) => [name, name] as const)} faults={faultsAt("/party")} />
      <TextField
        label={t("applicants.claim")}
        numeric
        registration={form.register("claim", { validate: (typed) => parseYuan(typed) !== undefined || "badAmount" })}
        error={wordsOf(form.formState.errors.claim)}
        faults={faultsAt("/claimFen")}
      />
      <NumberFields form={form} faultsAt={faultsAt} />
      <Wide>
        <Submit busy={recording.isPending}>{t("applicants.record")}</Submit>
        <p role="status">{recording.isSuccess && t("applicants.done")}</p>
        {recording.error && <Refused error={recording.error} beside={["/party", "/claimFen", ...NUMBER_POINTERS]} />}
      </Wide>
    </Form>
  );
}
