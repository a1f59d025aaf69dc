import { zodResolver } from "@hookform/resolvers/zod";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { CheckField } from "@/components/form/CheckField";
import { TextField } from "@/components/form/Field";
import { Form, Group, Submit, Wide } from "@/components/form/Form";
import { MoneyInWords } from "@/components/MoneyInWords";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Lot, type Session } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { BuyersFields } from "./BuyersFields";
import { type EnrolForm, enrolForm, POINTERS, toRequest } from "./enrolForm";
import { invented } from "./invented";

type PlainField = Exclude<keyof EnrolForm, "mode" | "ownShare" | "buyers" | "authoritySha256">;

interface Props {
  lot: Lot;
  depositFen: number;
  session: Session;
}

/** Who bids, where the deposit goes back to, and what the bidder undertakes and consents to. */
export function EnrolmentForm({ lot, depositFen, session }: Props) {
  const { t } = useTranslation();
  const form = useForm<EnrolForm>({
    resolver: zodResolver(enrolForm),
    defaultValues: { name: session.name ?? "", residentId: "", phone: "", address: "", refundName: session.name ?? "", bankNo: "", accountNo: "", undertaking: false, eServiceConsent: false, asApplicant: false, mode: "SELF", ownShare: "", buyers: [], authoritySha256: "" },
  });
  const asApplicant = useWatch({ control: form.control, name: "asApplicant" });
  const enrolling = useStep((typed: EnrolForm) => dataOf(auction.POST("/lots/{lotId}/enrolments", { params: { path: { lotId: lot.id } }, body: toRequest(typed) })));
  const faultsAt = useFaults(enrolling.error);
  const field = (name: PlainField, hint?: string) => ({
    label: t(`enrol.form.${name}`),
    hint,
    registration: form.register(name),
    error: form.formState.errors[name] && t("form.required"),
    faults: faultsAt(POINTERS[name]),
  });
  return (
    <Card title={t("enrol.formTitle")} lead={t("enrol.formLead")}>
      <Form label={t("enrol.formTitle")} onSubmit={(event) => void form.handleSubmit((typed) => enrolling.mutate(typed))(event)}>
        {session.drill && (
          <Wide>
            <p>
              <button type="button" className="button button-small" onClick={() => form.reset({ ...form.getValues(), ...invented(session.subject ?? "") })}>
                {t("enrol.invent")}
              </button>
            </p>
          </Wide>
        )}
        <Group legend={t("enrol.identity")}>
          <TextField {...field("name", t("enrol.form.nameHint"))} autoComplete="name" />
          <TextField {...field("residentId", t("enrol.form.residentIdHint"))} numeric />
          <TextField {...field("phone", t("enrol.form.phoneHint"))} numeric autoComplete="tel-national" />
          <TextField {...field("address", t("enrol.form.addressHint"))} autoComplete="street-address" />
        </Group>
        <BuyersFields form={form} faultsAt={faultsAt} />
        <Group legend={t("enrol.refund")}>
          <TextField {...field("refundName")} />
          <TextField {...field("bankNo", t("enrol.form.bankNoHint"))} numeric />
          <TextField {...field("accountNo", t("enrol.form.accountNoHint"))} numeric />
        </Group>
        <Group legend={t("enrol.declare")}>
          {lot.kind === "HOME" && <CheckField {...field("undertaking", t("enrol.form.undertakingHint"))} />}
          <CheckField {...field("asApplicant", t("enrol.form.asApplicantHint"))} />
          <CheckField {...field("eServiceConsent", t("enrol.form.eServiceConsentHint"))} />
        </Group>
        <Wide>
          <p className="note">
            {t("enrol.deposit")} <MoneyInWords fen={depositFen} />
            <br />
            <span className="small">{t(asApplicant ? "enrol.depositOfApplicant" : "enrol.depositText")}</span>
          </p>
          <Submit busy={enrolling.isPending}>{t("enrol.submit")}</Submit>
          {enrolling.error && <Refused error={enrolling.error} beside={Object.values(POINTERS)} />}
        </Wide>
      </Form>
    </Card>
  );
}
