import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { CheckField } from "@/components/form/CheckField";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Money } from "@/components/Money";
import { Refused, useFaults } from "@/components/Refused";
import { Unfold } from "@/components/Unfold";
import { useStep } from "@/components/useStep";
import { auction, type Property, type Unappraised } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { editableYuan, parseYuan } from "@/lib/money/money";
import { hasRole, useSession } from "@/lib/session/session";

const PAPERS = ["statementSha256", "toldSha256", "applicationSha256"] as const;
const TEXTS = ["agency", "on", "reason"] as const;

interface Fields extends Record<(typeof PAPERS)[number] | (typeof TEXTS)[number], string> {
  worthless: boolean;
  costs: string;
}

/** Why shares have no appraisal report, so that they may be sold without a reference price (EQ-12). */
export function UnappraisedSection({ property }: { property: Property }) {
  const { t } = useTranslation();
  const clerk = hasRole(useSession(), "clerk");
  const { unappraised } = property;
  return (
    <Card title={t("unappraised.title")} lead={t("unappraised.lead")}>
      {unappraised !== undefined && <Entered unappraised={unappraised} />}
      {clerk && property.changeable && <Unfold label={t(unappraised === undefined ? "unappraised.enter" : "unappraised.replace")}>{(close) => <EntryForm property={property} onDone={close} />}</Unfold>}
    </Card>
  );
}

function Entered({ unappraised }: { unappraised: Unappraised }) {
  const { t } = useTranslation();
  return (
    <FactList>
      {TEXTS.map((name) => (
        <Fact key={name} name={t(`unappraised.${name}`)}>
          <span lang="zh-CN">{unappraised[name]}</span>
        </Fact>
      ))}
      {PAPERS.map((name) => (
        <Fact key={name} name={t(`unappraised.${name}`)}>
          <span className="mono">{unappraised[name] ?? t("unappraised.missing")}</span>
        </Fact>
      ))}
      {unappraised.worthless && <Fact name={t("unappraised.worthless")}>{t("gates.yes")}</Fact>}
      <Fact name={t("unappraised.costs")}>
        <Money fen={unappraised.costsFen} />
      </Fact>
    </FactList>
  );
}

function EntryForm({ property, onDone }: { property: Property; onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Fields>({ defaultValues: fieldsOf(property.unappraised) });
  const putting = useStep((typed: Fields) => dataOf(auction.PUT("/properties/{propertyId}/unappraised", { params: { path: { propertyId: property.id } }, body: toUnappraised(typed) })), onDone);
  const faultsAt = useFaults(putting.error);
  const { errors } = form.formState;
  const field = (name: Exclude<keyof Fields, "worthless">, validate: (typed: string) => true | string) => ({
    label: t(`unappraised.${name}`),
    registration: form.register(name, { validate }),
    error: errors[name]?.message,
    faults: faultsAt(pointer(name)),
  });
  const given = (typed: string) => typed.trim() !== "" || t("form.required");
  return (
    <Form label={t("unappraised.title")} onSubmit={(event) => void form.handleSubmit((typed) => putting.mutate(typed))(event)}>
      <TextField {...field("agency", given)} />
      <TextField {...field("on", given)} type="date" />
      <TextField {...field("reason", given)} rows={2} wide />
      {PAPERS.map((name) => (
        <HashField key={name} {...field(name, (typed) => typed === "" || /^[0-9a-f]{64}$/.test(typed) || t("form.badHash"))} onHash={(hex) => form.setValue(name, hex, { shouldValidate: true })} wide />
      ))}
      <CheckField label={t("unappraised.worthless")} registration={form.register("worthless")} />
      <TextField {...field("costs", (typed) => parseYuan(typed) !== undefined || t("form.badAmount"))} numeric />
      <Wide>
        <Submit busy={putting.isPending}>{t("form.save")}</Submit>
        {putting.error && <Refused error={putting.error} beside={[...TEXTS, ...PAPERS, "costs" as const].map(pointer)} />}
      </Wide>
    </Form>
  );
}

function pointer(name: keyof Fields): string {
  return name === "costs" ? "/costsFen" : `/${name}`;
}

function fieldsOf(known: Unappraised | undefined): Fields {
  return {
    agency: known?.agency ?? "",
    on: known?.on ?? "",
    reason: known?.reason ?? "",
    statementSha256: known?.statementSha256 ?? "",
    toldSha256: known?.toldSha256 ?? "",
    applicationSha256: known?.applicationSha256 ?? "",
    worthless: known?.worthless ?? false,
    costs: known === undefined ? "" : editableYuan(known.costsFen),
  };
}

/** A paper that is not there yet is left out. */
function toUnappraised(typed: Fields): Unappraised {
  const { agency, on, reason, worthless, costs } = typed;
  const papers = Object.fromEntries(PAPERS.filter((name) => typed[name] !== "").map((name) => [name, typed[name]]));
  return { agency, on, reason, worthless, costsFen: parseYuan(costs) ?? 0, ...papers };
}
