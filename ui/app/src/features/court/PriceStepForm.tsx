import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { CheckField } from "@/components/form/CheckField";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type PriceDetermination, type PriceStepKind, type PriceStepRequest } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";
import { useWords } from "@/lib/i18n/i18n";
import { type FieldType, PRICE_FIELDS, startOf, toStep, type Typed } from "./priceFields";

interface Props {
  propertyId: string;
  found: PriceDetermination;
  kind: PriceStepKind;
  parties: number;
  onDone: () => void;
}

/** One step on the way to the reference price. Whether it may be taken is for the platform to say. */
export function PriceStepForm({ propertyId, found, kind, parties, onDone }: Props) {
  const { t } = useTranslation();
  const form = useForm<Typed>({ defaultValues: startOf(kind, found, parties, serverClock.now()) });
  const role = found.next.find((one) => one.kind === kind)?.role;
  const recording = useStep((typed: Typed) => {
    const params = { path: { propertyId } };
    const body = toStep(kind, typed, found.drill) as PriceStepRequest;
    return dataOf(role === "judge" ? auction.POST("/properties/{propertyId}/price/rulings", { params, body }) : auction.POST("/properties/{propertyId}/price/steps", { params, body }));
  }, onDone);
  const faultsAt = useFaults(recording.error);
  const names = ["at", ...Object.keys(PRICE_FIELDS[kind])];
  return (
    <Form label={t(`price.kind.${kind}`)} onSubmit={(event) => void form.handleSubmit((typed) => recording.mutate(typed))(event)}>
      <TextField label={t("price.field.at")} hint={t(found.drill ? "price.atDrill" : "price.atHint")} type="datetime-local" registration={form.register("at")} faults={faultsAt("/at")} />
      {Object.entries(PRICE_FIELDS[kind]).map(([name, type]) => (
        <StepField key={name} name={name} type={type} registration={form.register(name)} faults={faultsAt(`/${name}`)} onHash={(hex) => form.setValue(name, hex)} />
      ))}
      <Wide>
        <Submit busy={recording.isPending}>{t("form.save")}</Submit>
        {recording.error && <Refused error={recording.error} beside={names.map((name) => `/${name}`)} />}
      </Wide>
    </Form>
  );
}

interface StepFieldProps {
  name: string;
  type: FieldType;
  registration: ReturnType<ReturnType<typeof useForm<Typed>>["register"]>;
  faults: ReturnType<ReturnType<typeof useFaults>>;
  onHash: (hex: string) => void;
}

function StepField({ name, type, registration, faults, onHash }: StepFieldProps) {
  const words = useWords();
  const field = { label: words(`price.field.${name}`, name), hint: words(`price.hint.${name}`, ""), registration, faults };
  if (typeof type === "object") return <SelectField {...field} options={type.map((one) => [one, words(`price.choice.${one}`, one)] as const)} />;
  switch (type) {
    case "hash":
      return <HashField {...field} hint={undefined} wide onHash={onHash} />;
    case "flag":
      return <CheckField {...field} />;
    case "time":
    case "perhapsTime":
      return <TextField {...field} type="datetime-local" />;
    case "day":
    case "perhapsDay":
      return <TextField {...field} type="date" />;
    case "lines":
    case "deliveries":
      return <TextField {...field} rows={4} wide />;
    case "text":
      return <TextField {...field} lang="zh-CN" />;
    default:
      return <TextField {...field} numeric />;
  }
}
