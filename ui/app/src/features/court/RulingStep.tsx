import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Fact, FactList } from "@/components/FactList";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { MoneyInWords } from "@/components/MoneyInWords";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Sale } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { rulingAddress } from "@/lib/lots/lots";
import { hasRole, useSession } from "@/lib/session/session";

/** The sale ruling (成交裁定): made by a judge once the price is paid. */
export function RulingStep({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const judge = hasRole(useSession(), "judge");
  const { ruling } = sale;
  return (
    <Card title={t("ruling.title")} lead={t("ruling.lead")}>
      {sale.state === "SOLD" && <p className="note note-wait">{t("ruling.notPaid")}</p>}
      {sale.state === "PAID" && (judge ? <RulingForm sale={sale} /> : <p className="note note-wait">{t("ruling.byJudge")}</p>)}
      {ruling !== undefined && (
        <>
          <FactList>
            <Fact name={t("ruling.number")}>
              <strong lang="zh-CN">{ruling.number}</strong>
            </Fact>
            <Fact name={t("ruling.sealedAt")}>{formatDateTime(ruling.sealedAt, language)}</Fact>
            <Fact name="SHA-256">
              <span className="mono">{ruling.sha256}</span>
            </Fact>
          </FactList>
          <p>
            <a href={rulingAddress(sale.lotId)} className="button button-small">
              {t("ruling.pdf")}
            </a>
          </p>
        </>
      )}
    </Card>
  );
}

function RulingForm({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const form = useForm<{ number: string }>({ defaultValues: { number: `${sale.caseNo}之一` } });
  const ruling = useStep((body: { number: string }) => dataOf(auction.POST("/lots/{lotId}/ruling", { params: { path: { lotId: sale.lotId } }, body })));
  const faultsAt = useFaults(ruling.error);
  return (
    <Form label={t("ruling.make")} onSubmit={(event) => void form.handleSubmit((typed) => ruling.mutate(typed))(event)}>
      <TextField
        label={t("ruling.number")}
        hint={t("ruling.numberHint")}
        wide
        lang="zh-CN"
        registration={form.register("number", { required: true })}
        error={form.formState.errors.number && t("form.required")}
        faults={faultsAt("/number")}
      />
      <Wide>
        <p className="note">
          {t("ruling.confirm")} <MoneyInWords fen={sale.priceFen} />
        </p>
        <Submit busy={ruling.isPending}>{t("ruling.make")}</Submit>
        {ruling.error && <Refused error={ruling.error} beside={["/number"]} />}
      </Wide>
    </Form>
  );
}
