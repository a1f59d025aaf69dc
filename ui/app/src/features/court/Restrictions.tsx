import { useQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import { Unfold } from "@/components/Unfold";
import { useStep } from "@/components/useStep";
import { auction, type Restriction, type Session } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { hasRole } from "@/lib/session/session";
import { NumberFields } from "./NumberFields";
import { NO_NUMBER, type NumberTyped, NUMBER_POINTERS, toIdentity } from "./numberFields";
import { PermissionForm } from "./PermissionForm";
import { RegisterRows } from "./RegisterRows";

/** Debtors whose spending the court has restricted (限制消费): the clerk records and lifts, a judge permits. */
export function Restrictions({ court, session }: { court: string; session: Session }) {
  const { t } = useTranslation();
  const clerk = hasRole(session, "clerk");
  return (
    <Card title={t("restrictions.title")} lead={t("restrictions.lead")}>
      {clerk && <Unfold label={t("restrictions.record")}>{() => <RestrictionForm court={court} />}</Unfold>}
      <Unfold label={t("restrictions.list")}>{() => <Listed court={court} clerk={clerk} judge={hasRole(session, "judge")} />}</Unfold>
    </Card>
  );
}

interface Typed extends NumberTyped {
  order: string;
  sinceOn: string;
}

function RestrictionForm({ court }: { court: string }) {
  const { t } = useTranslation();
  const form = useForm<Typed>({ defaultValues: { ...NO_NUMBER, order: "", sinceOn: "" } });
  const recording = useStep(
    ({ order, sinceOn, ...number }: Typed) => dataOf(auction.POST("/courts/{court}/restrictions", { params: { path: { court } }, body: { number: order, sinceOn, ...toIdentity(number) } })),
    () => form.reset(),
  );
  const faultsAt = useFaults(recording.error);
  const { errors } = form.formState;
  return (
    <Form label={t("restrictions.record")} onSubmit={(event) => void form.handleSubmit((typed) => recording.mutate(typed))(event)}>
      <NumberFields form={form} faultsAt={faultsAt} />
      <TextField label={t("restrictions.order")} lang="zh-CN" maxLength={60} registration={form.register("order", { required: true })} error={errors.order && t("form.required")} faults={faultsAt("/number")} />
      <TextField label={t("restrictions.since")} type="date" registration={form.register("sinceOn", { required: true })} error={errors.sinceOn && t("form.required")} faults={faultsAt("/sinceOn")} />
      <Wide>
        <Submit busy={recording.isPending}>{t("restrictions.record")}</Submit>
        <p role="status">{recording.isSuccess && t("restrictions.done")}</p>
        {recording.error && <Refused error={recording.error} beside={[...NUMBER_POINTERS, "/number", "/sinceOn"]} />}
      </Wide>
    </Form>
  );
}

function Listed({ court, clerk, judge }: { court: string; clerk: boolean; judge: boolean }) {
  const { t } = useTranslation();
  const listed = useQuery({ queryKey: ["restrictions", court], queryFn: () => dataOf(auction.GET("/courts/{court}/restrictions", { params: { path: { court } } })) });
  const form = useForm<NumberTyped>({ defaultValues: NO_NUMBER });
  const finding = useStep((typed: NumberTyped) => dataOf(auction.POST("/courts/{court}/restrictions/lookup", { params: { path: { court } }, body: toIdentity(typed) })));
  const faultsAt = useFaults(finding.error);
  const found = finding.data?.map(({ id }) => id);
  const rows = found === undefined ? listed.data : listed.data?.filter(({ id }) => found.includes(id));
  return (
    <div className="stack">
      <Form label={t("registers.find")} onSubmit={(event) => void form.handleSubmit((typed) => finding.mutate(typed))(event)}>
        <NumberFields form={form} faultsAt={faultsAt} />
        <Wide>
          <Submit busy={finding.isPending}>{t("registers.find")}</Submit>
          <p role="status">{found !== undefined && t(found.length === 0 ? "registers.notFound" : "registers.found")}</p>
          {finding.error && <Refused error={finding.error} beside={[...NUMBER_POINTERS]} />}
        </Wide>
      </Form>
      <RegisterRows
        rows={rows?.map((one) => ({ id: one.id, what: <What one={one} court={court} judge={judge} />, at: one.recordedAt, overAt: one.liftedAt }))}
        error={listed.error}
        onRetry={() => void listed.refetch()}
        label={t("restrictions.lift")}
        overText={t("restrictions.lifted")}
        withdraw={clerk ? (restrictionId) => dataOf(auction.POST("/courts/{court}/restrictions/{restrictionId}/lifting", { params: { path: { court, restrictionId } } })) : undefined}
      />
    </div>
  );
}

function What({ one, court, judge }: { one: Restriction; court: string; judge: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <p>
        <span lang="zh-CN">{one.number}</span> <span className="soft small">{t(one.company ? "registers.company" : "registers.person")}</span>
      </p>
      <p className="small">{t("restrictions.sinceOn", { day: one.sinceOn })}</p>
      {one.permissions.map(({ id, purchase, number, fromOn, untilOn }) => (
        <p key={id} className="small">
          {t(`restrictions.purchase.${purchase}`)} · <span lang="zh-CN">{number}</span> · {t("restrictions.term", { from: fromOn, until: untilOn })}
        </p>
      ))}
      {judge && one.liftedAt === undefined && <Unfold label={t("restrictions.permit")}>{() => <PermissionForm court={court} restrictionId={one.id} />}</Unfold>}
    </div>
  );
}
