import { type Path, useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { CheckField } from "@/components/form/CheckField";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Group, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Money } from "@/components/Money";
import { Refused, useFaults } from "@/components/Refused";
import { Unfold } from "@/components/Unfold";
import { useStep } from "@/components/useStep";
import { auction, type Property, type SaleGates } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { hasRole, useSession } from "@/lib/session/session";
import { areReceipts, FINDINGS, type GateFields, gateFields, ownersOf, toGates } from "./gateFields";

/** What the survey found that may keep the property from being sold. */
export function GatesSection({ property }: { property: Property }) {
  const { t } = useTranslation();
  const clerk = hasRole(useSession(), "clerk");
  return (
    <Card title={t("gates.title")} lead={t("gates.lead")}>
      {property.gates === undefined ? <p className="note note-wait">{t("gates.none")}</p> : <Found gates={property.gates} />}
      {clerk && property.changeable && <Unfold label={t(property.gates === undefined ? "gates.enter" : "gates.replace")}>{(close) => <GatesForm property={property} onDone={close} />}</Unfold>}
    </Card>
  );
}

function Found({ gates }: { gates: SaleGates }) {
  const { t } = useTranslation();
  const said = (yes: boolean): string => t(yes ? "gates.yes" : "gates.no");
  const { dwelling, coOwners } = gates;
  return (
    <FactList>
      {dwelling !== undefined && <Fact name={t("gates.dwelling")}>{t(`gates.finding.${dwelling.finding}`)}</Fact>}
      {dwelling?.finding === "MORE_THAN_NECESSARY" && <Fact name={t("gates.appliedFor")}>{said(dwelling.appliedFor)}</Fact>}
      {dwelling?.housingSha256 !== undefined && <Hash name={t("gates.housingSha256")} hex={dwelling.housingSha256} />}
      <Fact name={t("gates.coOwners")}>
        {coOwners.count} {coOwners.count > 0 && t("gates.toldOf", { told: coOwners.toldSha256.length, count: coOwners.count })}
      </Fact>
      {coOwners.suitPending && <Fact name={t("gates.suitPending")}>{said(true)}</Fact>}
      {gates.owedFen !== undefined && (
        <Fact name={t("gates.owed")}>
          <Money fen={gates.owedFen} />
        </Fact>
      )}
      <Fact name={t("gates.divisible")}>{said(gates.divisible)}</Fact>
      {gates.sellAllSha256 !== undefined && <Hash name={t("gates.sellAllSha256")} hex={gates.sellAllSha256} />}
      {gates.inseparableFrom !== undefined && gates.inseparableFrom.length > 0 && <Fact name={t("gates.inseparableFrom")}>{gates.inseparableFrom.join(", ")}</Fact>}
    </FactList>
  );
}

function Hash({ name, hex }: { name: string; hex: string }) {
  return (
    <Fact name={name}>
      <span className="mono">{hex}</span>
    </Fact>
  );
}

const POINTERS: Record<keyof GateFields, string> = {
  finding: "/dwelling/finding",
  appliedFor: "/dwelling/appliedFor",
  housingSha256: "/dwelling/housingSha256",
  coOwners: "/coOwners/count",
  told: "/coOwners/toldSha256",
  suitPending: "/coOwners/suitPending",
  owed: "/owedFen",
  divisible: "/divisible",
  sellAllSha256: "/sellAllSha256",
  inseparableFrom: "/inseparableFrom",
};

function GatesForm({ property, onDone }: { property: Property; onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm<GateFields>({ defaultValues: gateFields(property.gates) });
  const putting = useStep((typed: GateFields) => dataOf(auction.PUT("/properties/{propertyId}/gates", { params: { path: { propertyId: property.id } }, body: toGates(typed, property.kind) })), onDone);
  const faultsAt = useFaults(putting.error);
  const { errors } = form.formState;
  const finding = useWatch({ control: form.control, name: "finding" });
  const field = (name: Path<GateFields>, validate?: (typed: string, all: GateFields) => true | string) => ({
    label: t(name === "finding" ? "gates.dwelling" : `gates.${name}`),
    registration: form.register(name, validate === undefined ? {} : { validate: (value, all) => validate(String(value), all) }),
    error: errors[name]?.message,
    faults: faultsAt(POINTERS[name]),
  });
  const hash = (name: "housingSha256" | "sellAllSha256") => ({
    ...field(name, (typed) => typed === "" || /^[0-9a-f]{64}$/.test(typed) || t("form.badHash")),
    onHash: (hex: string) => form.setValue(name, hex, { shouldValidate: true }),
  });
  return (
    <Form label={t("gates.title")} onSubmit={(event) => void form.handleSubmit((typed) => putting.mutate(typed))(event)}>
      {property.kind === "HOME" && (
        <Group legend={t("gates.dwelling")}>
          <SelectField {...field("finding")} options={FINDINGS.map((one) => [one, t(`gates.finding.${one}`)] as const)} />
          {finding === "MORE_THAN_NECESSARY" && (
            <>
              <CheckField {...field("appliedFor")} />
              <HashField {...hash("housingSha256")} wide />
            </>
          )}
        </Group>
      )}
      <Group legend={t("gates.coOwners")}>
        <TextField {...field("coOwners", (typed) => ownersOf(typed) !== undefined || t("gates.badCount"))} hint={t("gates.coOwnersHint")} numeric />
        <TextField {...field("told", (typed, all) => areReceipts(typed, all.coOwners) || t("gates.badHash"))} hint={t("gates.toldHint")} rows={2} wide />
        <CheckField {...field("suitPending")} />
      </Group>
      <Group legend={t("gates.owed")}>
        <TextField {...field("owed")} hint={t("gates.owedHint")} numeric />
        <CheckField {...field("divisible")} />
        <HashField {...hash("sellAllSha256")} wide />
        <TextField {...field("inseparableFrom")} hint={t("gates.inseparableFromHint")} rows={2} wide />
      </Group>
      <Wide>
        <Submit busy={putting.isPending}>{t("form.save")}</Submit>
        {putting.error && <Refused error={putting.error} beside={Object.values(POINTERS)} />}
      </Wide>
    </Form>
  );
}
