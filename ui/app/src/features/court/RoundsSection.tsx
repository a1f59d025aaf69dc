import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Countdown } from "@/components/Countdown";
import { Fact, FactList } from "@/components/FactList";
import { Waiting } from "@/components/Gated";
import { Money } from "@/components/Money";
import { ProblemNote } from "@/components/ProblemNote";
import { useSpan } from "@/components/useSpan";
import type { NextStep, Property, Round } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import css from "./Court.module.css";
import { roundsQuery } from "./queries";

const NOTE_OF_LIGHT = { GREEN: "note note-good", YELLOW: "note note-wait", RED: "note note-act" } as const;

/** In which rounds the property was offered, and what may follow by when. */
export function RoundsSection({ property }: { property: Property }) {
  const { t } = useTranslation();
  const found = useQuery(roundsQuery(property.id));
  return (
    <Card title={t("rounds.title")} lead={t("rounds.lead")}>
      {found.data === undefined && (found.error ? <ProblemNote error={found.error} onRetry={() => void found.refetch()} /> : <Waiting />)}
      {found.data !== undefined && (
        <>
          <ul className={css.rows}>
            {found.data.rounds.map((round) => (
              <Row key={round.lotId} round={round} />
            ))}
          </ul>
          {found.data.next.map((step) => (
            <Next key={step.step} step={step} />
          ))}
        </>
      )}
    </Card>
  );
}

function Row({ round }: { round: Round }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li data-round={round.number} data-stage={round.stage}>
      <div>
        <Link to="/lots/$lotId" params={{ lotId: round.lotId }}>
          {t("rounds.number", { number: round.number })} · {t(`roundKind.${round.kind}`)}
        </Link>
        <p className="soft small figures">
          {formatDateTime(round.opensAt, language)} – {formatDateTime(round.endAt, language)}
        </p>
        {round.costsOnApplicant && <p className="small">{t("surplus.costsOnApplicant")}</p>}
      </div>
      <Money fen={round.startPriceFen} />
      <strong>{t(`stage.${round.stage}`)}</strong>
    </li>
  );
}

function Next({ step }: { step: NextStep }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const span = useSpan();
  return (
    <div className={NOTE_OF_LIGHT[step.light]} role="status" data-step={step.step} data-light={step.light}>
      <strong>
        {t(`nextStep.${step.step}`)}
        {step.step === "ANNOUNCE_ANEW" && step.kind !== undefined && ` · ${t(`roundKind.${step.kind}`)}`}
      </strong>
      <p>{t(step.dueBy === undefined ? "rounds.noDay" : `rounds.light.${step.light}`)}</p>
      <FactList>
        {step.startPriceFenMin !== undefined && (
          <Fact name={t("rounds.startMin")}>
            <Money fen={step.startPriceFenMin} />
          </Fact>
        )}
        {step.noticeMsMin !== undefined && <Fact name={t("rounds.noticeMin")}>{span(step.noticeMsMin)}</Fact>}
        {step.windowMs !== undefined && <Fact name={t("postAuctionSale.open")}>{span(step.windowMs)}</Fact>}
        {step.noticeBy !== undefined && (
          <Fact name={t("rounds.noticeBy")}>
            {formatDateTime(step.noticeBy, language)} {step.light !== "RED" && <Countdown to={step.noticeBy} />}
          </Fact>
        )}
        {step.dueBy !== undefined && <Fact name={t("rounds.dueBy")}>{formatDateTime(step.dueBy, language)}</Fact>}
      </FactList>
      <p className="soft small" lang="zh-CN">
        {step.article}
      </p>
    </div>
  );
}
