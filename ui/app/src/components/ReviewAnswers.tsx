import { useTranslation } from "react-i18next";
import type { BureauAnswer } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage, useWords } from "@/lib/i18n/i18n";
import { AnswerWords } from "./AnswerWords";
import css from "./ReviewAnswers.module.css";

/** What each bureau answered in the joint review (一门联审), and when. */
export function ReviewAnswers({ asked }: { asked: readonly BureauAnswer[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  return (
    <ul className={css.answers}>
      {asked.map((one) => (
        <li key={`${one.bureau} ${one.question}`} data-answer={one.state}>
          <p>
            <strong>{words(`bureau.${one.bureau}`, one.bureau)}</strong> · {words(`question.${one.question}`, one.question)}
          </p>
          <p className={`${css.state} ${one.state === "ANSWERED" ? css.answered : css.open}`}>
            {words(`answerState.${one.state}`, one.state)}
            {one.answeredAt !== undefined && <span className="figures"> {formatDateTime(one.answeredAt, language)}</span>}
          </p>
          {one.state === "ANSWERED" && one.answer !== undefined && <AnswerWords answer={one.answer} />}
          {one.state === "UNKNOWN" && <p className="small soft">{t("review.unknownText")}</p>}
          {one.state === "AWAITED" && <span className={`skeleton ${css.wait}`} aria-hidden="true" />}
        </li>
      ))}
    </ul>
  );
}
