import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Connection } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

const CONNECTIONS: readonly Connection[] = ["NEAR_RELATIVE", "COURT_STAFF", "PLATFORM_STAFF", "AGENCY_STAFF"];

interface Typed {
  residentId: string;
  connection: Connection;
}

/** Declares somebody who may not bid for this court's property (NJA-34). Only a keyed hash of the number is kept. */
export function ConnectedPersonForm({ court }: { court: string }) {
  const { t } = useTranslation();
  const form = useForm<Typed>({ defaultValues: { residentId: "", connection: "NEAR_RELATIVE" } });
  const declaring = useStep(
    (body: Typed) => dataOf(auction.POST("/courts/{court}/connected-persons", { params: { path: { court } }, body })),
    () => form.reset(),
  );
  const faultsAt = useFaults(declaring.error);
  return (
    <Form label={t("connected.declare")} onSubmit={(event) => void form.handleSubmit((typed) => declaring.mutate(typed))(event)}>
      <TextField
        label={t("enrol.form.residentId")}
        hint={t("connected.hint")}
        numeric
        registration={form.register("residentId", { required: true })}
        error={form.formState.errors.residentId && t("form.required")}
        faults={faultsAt("/residentId")}
      />
      <SelectField label={t("connected.connection")} registration={form.register("connection")} options={CONNECTIONS.map((one) => [one, t(`connection.${one}`)] as const)} />
      <Wide>
        <Submit busy={declaring.isPending}>{t("connected.declare")}</Submit>
        <p role="status">{declaring.isSuccess && t("connected.done")}</p>
        {declaring.error && <Refused error={declaring.error} beside={["/residentId"]} />}
      </Wide>
    </Form>
  );
}
