import { useQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type ConnectedPerson, type Connection } from "@/lib/api/client";
import { dataOf, statusOf } from "@/lib/api/problems";
import { NumberFields } from "./NumberFields";
import { NO_NUMBER, type NumberTyped, NUMBER_POINTERS, toIdentity } from "./numberFields";
import { RegisterRows } from "./RegisterRows";

/** What the court declared, and how a declaration is found by number and withdrawn. */
export function ConnectedPersonList({ court }: { court: string }) {
  const { t } = useTranslation();
  const wordOf = (connection: Connection): string => (connection === "PLATFORM" || connection === "AGENCY" ? t(`connectedList.${connection}`) : t(`connection.${connection}`));
  const listed = useQuery({ queryKey: ["connected", court], queryFn: () => dataOf(auction.GET("/courts/{court}/connected-persons", { params: { path: { court } } })) });
  const form = useForm<NumberTyped>({ defaultValues: NO_NUMBER });
  const finding = useStep((typed: NumberTyped) => dataOf(auction.POST("/courts/{court}/connected-persons/lookup", { params: { path: { court } }, body: toIdentity(typed) })));
  const faultsAt = useFaults(finding.error);
  const row = ({ id, connection, declaredAt, withdrawnAt }: ConnectedPerson) => ({ id, what: wordOf(connection), at: declaredAt, overAt: withdrawnAt });
  const rows = finding.data === undefined ? listed.data : listed.data?.filter(({ id }) => id === finding.data.id);
  return (
    <div className="stack">
      <h3>{t("connectedList.title")}</h3>
      <p className="small soft">{t("connectedList.lead")}</p>
      <Form label={t("registers.find")} onSubmit={(event) => void form.handleSubmit((typed) => finding.mutate(typed))(event)}>
        <NumberFields form={form} faultsAt={faultsAt} />
        <Wide>
          <Submit busy={finding.isPending}>{t("registers.find")}</Submit>
          <p role="status">{finding.isSuccess ? t("registers.found") : statusOf(finding.error) === 404 && t("registers.notFound")}</p>
          {finding.error && statusOf(finding.error) !== 404 && <Refused error={finding.error} beside={[...NUMBER_POINTERS]} />}
        </Wide>
      </Form>
      <RegisterRows
        rows={rows?.map(row)}
        error={listed.error}
        onRetry={() => void listed.refetch()}
        label={t("registers.withdraw")}
        overText={t("registers.withdrawn")}
        withdraw={(declarationId) => dataOf(auction.POST("/courts/{court}/connected-persons/{declarationId}/withdrawal", { params: { path: { court, declarationId } } }))}
      />
    </div>
  );
}
