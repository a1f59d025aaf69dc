import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SelectField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Connection } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { NumberFields } from "./NumberFields";
import { NO_NUMBER, type NumberTyped, NUMBER_POINTERS, toIdentity } from "./numberFields";

const PERSONS = ["NEAR_RELATIVE", "COURT_STAFF", "PLATFORM_STAFF", "AGENCY_STAFF"] as const satisfies readonly Connection[];
const COMPANIES = ["AGENCY", "PLATFORM"] as const satisfies readonly Connection[];

interface Typed extends NumberTyped {
  person: (typeof PERSONS)[number];
  organisation: (typeof COMPANIES)[number];
}

/** Declares somebody who may not bid for this court's property (NJA-34). Only a keyed hash of the number is kept. */
export function ConnectedPersonForm({ court }: { court: string }) {
  const { t } = useTranslation();
  const form = useForm<Typed>({ defaultValues: { ...NO_NUMBER, person: "NEAR_RELATIVE", organisation: "AGENCY" } });
  const of = useWatch({ control: form.control, name: "of" });
  const declaring = useStep(
    ({ person, organisation, ...number }: Typed) =>
      dataOf(auction.POST("/courts/{court}/connected-persons", { params: { path: { court } }, body: { connection: number.of === "COMPANY" ? organisation : person, ...toIdentity(number) } })),
    () => form.reset(),
  );
  const faultsAt = useFaults(declaring.error);
  return (
    <Form label={t("connected.declare")} onSubmit={(event) => void form.handleSubmit((typed) => declaring.mutate(typed))(event)}>
      <NumberFields form={form} faultsAt={faultsAt} />
      {of === "COMPANY" ? (
        <SelectField label={t("connected.connection")} registration={form.register("organisation")} options={COMPANIES.map((one) => [one, t(`connectedList.${one}`)] as const)} faults={faultsAt("/connection")} />
      ) : (
        <SelectField label={t("connected.connection")} registration={form.register("person")} options={PERSONS.map((one) => [one, t(`connection.${one}`)] as const)} faults={faultsAt("/connection")} />
      )}
      <Wide>
        <Submit busy={declaring.isPending}>{t("connected.declare")}</Submit>
        <p role="status">{declaring.isSuccess && t("connected.done")}</p>
        {declaring.error && <Refused error={declaring.error} beside={[...NUMBER_POINTERS, "/connection"]} />}
      </Wide>
    </Form>
  );
}
