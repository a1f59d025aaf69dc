import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Countdown } from "@/components/Countdown";
import { Fact, FactList } from "@/components/FactList";
import { Waiting } from "@/components/Gated";
import { Money } from "@/components/Money";
import { ProblemNote } from "@/components/ProblemNote";
import { Unfold } from "@/components/Unfold";
import type { Property, Satisfaction } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";
import css from "./Court.module.css";
import { CreditorDraw } from "./CreditorDraw";
import { CreditorRow } from "./CreditorRow";
import { EndingForm } from "./EndingForm";
import { InquiryForm } from "./InquiryForm";
import { roundsQuery, satisfactionQuery } from "./queries";

const ENDED = new Set(["TAKEN", "MANAGED", "RELEASED"]);

/** Where the court asks creditors after a round without a bid, and ends the sale of what nobody bought. */
export function SatisfactionSection({ property }: { property: Property }) {
  const session = useSession();
  const allowed = hasRole(session, "clerk") || hasRole(session, "judge");
  const rounds = useQuery(roundsQuery(property.id)).data;
  const last = rounds?.rounds.at(-1);
  // What was withdrawn is released, or taken by agreement (CPI-489), without a further round.
  const open = last?.stage === "WITHDRAWN" || (rounds?.next.some((step) => step.step === "TAKE") ?? false);
  if (!allowed || last === undefined || !(open || ENDED.has(last.stage))) return null;
  return <Found lotId={last.lotId} caseNo={property.caseNumber} />;
}

function Found({ lotId, caseNo }: { lotId: string; caseNo: string }) {
  const { t } = useTranslation();
  const found = useQuery(satisfactionQuery(lotId));
  return (
    <Card title={t("satisfaction.title")} lead={t("satisfaction.lead")}>
      {found.data === undefined && (found.error ? <ProblemNote error={found.error} onRetry={() => void found.refetch()} /> : <Waiting />)}
      {found.data !== undefined && <Content satisfaction={found.data} caseNo={caseNo} />}
    </Card>
  );
}

function Content({ satisfaction, caseNo }: { satisfaction: Satisfaction; caseNo: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const [clerk, judge] = [hasRole(session, "clerk"), hasRole(session, "judge")];
  const { inquiry, ended, lotId } = satisfaction;
  const mark = (position: number): string => {
    if (position === inquiry?.drawn) return t("satisfaction.drawn");
    return position === satisfaction.chosen ? t("satisfaction.chosen") : "";
  };
  return (
    <>
      <p className={ended === undefined ? "note note-wait" : "note note-good"} role="status" data-answers={satisfaction.answers}>
        {ended === undefined ? t(`satisfaction.answers.${satisfaction.answers}`) : t(`satisfaction.ending.${ended.ending}`)}
      </p>
      <FactList>
        <Fact name={t("satisfaction.price")}>
          <Money fen={satisfaction.priceFen} />
        </Fact>
        {inquiry !== undefined && (
          <Fact name={t("satisfaction.answerBy")}>
            {formatDateTime(inquiry.answerBy, language)} {inquiry.over ? t("satisfaction.over") : <Countdown to={inquiry.answerBy} />}
          </Fact>
        )}
        {ended !== undefined && (
          <Fact name={t("satisfaction.ended")}>
            <span lang="zh-CN">
              {ended.paper} {ended.number} {ended.reason}
            </span>
          </Fact>
        )}
      </FactList>
      {inquiry !== undefined && (
        <ul className={css.rows}>
          {inquiry.creditors.map((one) => (
            <CreditorRow key={one.position} lotId={lotId} creditor={one} mark={mark(one.position)} answerable={clerk && !inquiry.over && ended === undefined} />
          ))}
        </ul>
      )}
      {inquiry === undefined && ended === undefined && (clerk ? <InquiryForm lotId={lotId} /> : <p className="soft small">{t("satisfaction.byClerk")}</p>)}
      {inquiry !== undefined && (satisfaction.answers === "TO_DRAW" || inquiry.drawn !== undefined) && <CreditorDraw lotId={lotId} draw={inquiry.draw} mayDraw={judge && ended === undefined && inquiry.drawn === undefined} />}
      {ended === undefined && (judge ? <Unfold label={t("satisfaction.end")}>{() => <EndingForm satisfaction={satisfaction} caseNo={caseNo} />}</Unfold> : <p className="soft small">{t("satisfaction.byJudge")}</p>)}
    </>
  );
}
