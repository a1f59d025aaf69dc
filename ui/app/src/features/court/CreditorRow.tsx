import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { SelectField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { HashField } from "@/components/form/HashField";
import { Money } from "@/components/Money";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Creditor, type CreditorAnswer } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";

/** One creditor who was asked, and the form of his answer. */
export function CreditorRow({ lotId, creditor, mark, answerable }: { lotId: string; creditor: Creditor; mark: string; answerable: boolean }) {
  const { t } = useTranslation();
  const said = creditor.wants === undefined ? "waiting" : creditor.wants ? "wants" : "refuses";
  return (
    <li data-creditor={creditor.position} data-wants={creditor.wants}>
      <div>
        <strong lang="zh-CN">{creditor.name}</strong> {creditor.applicant && <span className="small">{t("satisfaction.applicant")}</span>}
        <p className="soft small">
          {t("satisfaction.rank", { rank: creditor.rank })} · {t("satisfaction.claim")} <Money fen={creditor.claimFen} />
          {creditor.differenceFen > 0 && (
            <>
              {" "}
              · {t("satisfaction.difference")} <Money fen={creditor.differenceFen} />
            </>
          )}
        </p>
        {creditor.wants === undefined && answerable && <Answer lotId={lotId} creditor={creditor} />}
      </div>
      <span>{t(`satisfaction.${said}`)}</span>
      <strong>{mark}</strong>
    </li>
  );
}

function Answer({ lotId, creditor }: { lotId: string; creditor: Creditor }) {
  const { t } = useTranslation();
  const form = useForm<{ wants: "yes" | "no"; sha256: string }>({ defaultValues: { wants: "yes", sha256: "" } });
  const answering = useStep((body: CreditorAnswer) => dataOf(auction.POST("/lots/{lotId}/satisfaction/answers", { params: { path: { lotId } }, body })));
  const faultsAt = useFaults(answering.error);
  const send = (typed: { wants: string; sha256: string }): void =>
    answering.mutate({ creditor: creditor.position, wants: typed.wants === "yes", at: new Date(serverClock.now()).toISOString(), documentSha256: typed.sha256.trim() });
  const options = [["yes", t("satisfaction.wants")] as const, ["no", t("satisfaction.refuses")] as const];
  return (
    <Form label={`${t("satisfaction.answer")} ${creditor.name}`} onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <SelectField label={t("satisfaction.which")} registration={form.register("wants")} options={options} />
      <HashField label={t("satisfaction.answerPaper")} registration={form.register("sha256")} onHash={(hex) => form.setValue("sha256", hex)} faults={faultsAt("/documentSha256")} />
      <Wide>
        <Submit busy={answering.isPending}>{t("satisfaction.answer")}</Submit>
        {answering.error && <Refused error={answering.error} beside={["/documentSha256"]} />}
      </Wide>
    </Form>
  );
}
