import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Page, PageHead } from "@/components/PageHead";
import { Refused, useFaults } from "@/components/Refused";
import { Loading, Skeleton } from "@/components/Skeleton";
import { useTitle } from "@/components/useTitle";
import { type ClaimStatusRequest, payout } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { ClaimShown } from "./ClaimShown";

const POINTERS = { caseNo: "/caseNo", registeredNo: "/registeredNo", residentId: "/residentId" } as const;

/** For every claimant, without an account: whoever gives the right three sees where the money is. */
export function ClaimPage() {
  const { t } = useTranslation();
  const form = useForm<ClaimStatusRequest>({ defaultValues: { caseNo: "", registeredNo: "", residentId: "" } });
  const asking = useMutation({ mutationFn: (body: ClaimStatusRequest) => dataOf(payout.POST("/claims/status", { body })) });
  const faultsAt = useFaults(asking.error);
  const field = (name: keyof ClaimStatusRequest) => ({
    label: t(`claim.${name}`),
    hint: t(`claim.${name}Hint`),
    registration: form.register(name, { required: true, setValueAs: (typed: string) => typed.trim() }),
    error: form.formState.errors[name] && t("form.required"),
    faults: faultsAt(POINTERS[name]),
  });
  useTitle(t("claim.title"));
  return (
    <Page>
      <PageHead title={t("claim.title")} lead={t("claim.lead")} />
      <Card title={t("claim.who")} lead={t("claim.whoLead")}>
        <Form label={t("claim.title")} onSubmit={(event) => void form.handleSubmit((typed) => asking.mutate(typed))(event)}>
          <TextField {...field("caseNo")} wide lang="zh-CN" />
          <TextField {...field("registeredNo")} />
          <TextField {...field("residentId")} />
          <Wide>
            <Submit busy={asking.isPending}>{t("claim.ask")}</Submit>
            {asking.error && <Refused error={asking.error} beside={Object.values(POINTERS)} />}
          </Wide>
        </Form>
      </Card>
      {asking.isPending && (
        <Loading>
          <Skeleton height="14rem" />
        </Loading>
      )}
      {asking.data && <ClaimShown claim={asking.data} />}
    </Page>
  );
}
