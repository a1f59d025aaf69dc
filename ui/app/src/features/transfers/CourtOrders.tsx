import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { registry, type Transfer } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

/** A judge's order that nothing more is sent, or that sending goes on. */
export function CourtOrders({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation();
  const form = useForm<{ reason: string }>({ defaultValues: { reason: "" } });
  const path = { params: { path: { transferId: transfer.transferId } } };
  const ordering = useStep(
    (body: { reason: string }) => dataOf(transfer.halted ? registry.POST("/transfers/{transferId}/resumption", { ...path, body }) : registry.POST("/transfers/{transferId}/halt", { ...path, body })),
    () => form.reset(),
  );
  const faultsAt = useFaults(ordering.error);
  const title = t(transfer.halted ? "order.resume" : "order.halt");
  return (
    <Card title={title} lead={t(transfer.halted ? "order.resumeLead" : "order.haltLead")}>
      <Form label={title} onSubmit={(event) => void form.handleSubmit((typed) => ordering.mutate(typed))(event)}>
        <TextField
          label={t("order.reason")}
          wide
          lang="zh-CN"
          maxLength={500}
          registration={form.register("reason", { required: true, minLength: 2 })}
          error={form.formState.errors.reason && t("form.required")}
          faults={faultsAt("/reason")}
        />
        <Wide>
          <Submit busy={ordering.isPending}>{title}</Submit>
          {ordering.error && <Refused error={ordering.error} beside={["/reason"]} />}
        </Wide>
      </Form>
    </Card>
  );
}
