import { useQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { ProblemNote } from "@/components/ProblemNote";
import { Refused, useFaults } from "@/components/Refused";
import { Unfold } from "@/components/Unfold";
import { useStep } from "@/components/useStep";
import { auction, type LotSummary } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";
import { courtDay } from "@/lib/format/dates";
import { hasRole, useSession } from "@/lib/session/session";
import { NumberFields } from "./NumberFields";
import { NO_NUMBER, type NumberTyped, NUMBER_POINTERS, toIdentity } from "./numberFields";

/** Holders of pre-emption who appeared after the notice: the panel confirms them until bidding begins (NJA-19). */
export function PreemptionDesk({ lot }: { lot: LotSummary }) {
  const { t } = useTranslation();
  const judge = hasRole(useSession(), "judge");
  const path = { lotId: lot.id };
  const listed = useQuery({ queryKey: ["late-holders", lot.id], queryFn: () => dataOf(auction.GET("/lots/{lotId}/preemption-holders", { params: { path } })) });
  if (!judge && (listed.data ?? []).length === 0) return null;
  return (
    <Card title={t("late.title")} lead={t("late.lead")}>
      {listed.error && <ProblemNote error={listed.error} onRetry={() => void listed.refetch()} />}
      <ul>
        {listed.data?.map(({ name, rank, decidedOn }) => (
          <li key={name + rank}>
            <span lang="zh-CN">{name}</span> {t("room.rank", { rank })} <span className="soft small figures">{decidedOn}</span>
          </li>
        ))}
      </ul>
      {judge && <Unfold label={t("late.record")}>{(close) => <LateForm lotId={lot.id} onDone={close} />}</Unfold>}
    </Card>
  );
}

interface Typed extends NumberTyped {
  name: string;
  rank: string;
  decidedOn: string;
  documentSha256: string;
}

function LateForm({ lotId, onDone }: { lotId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Typed>({ defaultValues: { ...NO_NUMBER, name: "", rank: "1", decidedOn: courtDay(serverClock.now()), documentSha256: "" } });
  const recording = useStep(
    ({ name, rank, decidedOn, documentSha256, ...number }: Typed) =>
      dataOf(auction.POST("/lots/{lotId}/preemption-holders", { params: { path: { lotId } }, body: { name, rank: Number(rank), decidedOn, documentSha256, ...toIdentity(number) } })),
    onDone,
  );
  const faultsAt = useFaults(recording.error);
  const { errors } = form.formState;
  return (
    <Form label={t("late.record")} onSubmit={(event) => void form.handleSubmit((typed) => recording.mutate(typed))(event)}>
      <TextField label={t("late.name")} lang="zh-CN" maxLength={100} registration={form.register("name", { required: true })} error={errors.name && t("form.required")} faults={faultsAt("/name")} />
      <NumberFields form={form} faultsAt={faultsAt} />
      <TextField label={t("late.rank")} numeric registration={form.register("rank", { required: true, pattern: /^[1-9]\d?$/ })} error={errors.rank && t("late.badRank")} faults={faultsAt("/rank")} />
      <TextField label={t("decision.decidedOn")} type="date" registration={form.register("decidedOn", { required: true })} error={errors.decidedOn && t("form.required")} faults={faultsAt("/decidedOn")} />
      <HashField label={t("late.document")} wide registration={form.register("documentSha256", { required: true })} onHash={(hex) => form.setValue("documentSha256", hex)} error={errors.documentSha256 && t("form.required")} faults={faultsAt("/documentSha256")} />
      <Wide>
        <Submit busy={recording.isPending}>{t("late.record")}</Submit>
        {recording.error && <Refused error={recording.error} beside={["/name", "/rank", "/decidedOn", "/documentSha256", ...NUMBER_POINTERS]} />}
      </Wide>
    </Form>
  );
}
