import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

interface Props {
  channel: "email" | "sms";
  /** There is an address already, which this one would replace. */
  again: boolean;
}

/** An address, to which a code goes. */
export function AddressForm({ channel, again }: Props) {
  const { t } = useTranslation();
  const form = useForm({ defaultValues: { address: "" } });
  const adding = useStep((address: string) => dataOf(auction.PUT("/my/notices/{channel}", { params: { path: { channel } }, body: { address } })), () => form.reset());
  const faultsAt = useFaults(adding.error);
  return (
    <Form label={t(`notices.addressForm.${channel}`)} onSubmit={(event) => void form.handleSubmit(({ address }) => adding.mutate(address))(event)}>
      <TextField
        label={t(`notices.address.${channel}`)}
        hint={t(`notices.addressHint.${channel}`)}
        registration={form.register("address", { required: true })}
        error={form.formState.errors.address && t("form.required")}
        faults={faultsAt("/address")}
        autoComplete={channel === "email" ? "email" : "tel-national"}
        numeric={channel === "sms"}
      />
      <Wide>
        <Submit busy={adding.isPending}>{t(again ? "notices.sendCodeAgain" : "notices.sendCode")}</Submit>
        {adding.error && <Refused error={adding.error} beside={["/address"]} />}
      </Wide>
    </Form>
  );
}
