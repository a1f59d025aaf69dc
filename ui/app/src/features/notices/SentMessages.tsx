import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { ProblemNote } from "@/components/ProblemNote";
import type { SentMessage } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import css from "./Notices.module.css";
import { messagesQuery } from "./queries";

/** What was sent, when, and how it went. */
export function SentMessages({ subject }: { subject: string }) {
  const { t } = useTranslation();
  const sent = useQuery(messagesQuery(subject));
  return (
    <Card title={t("notices.sent")} lead={t("notices.sentLead")}>
      {sent.error && <ProblemNote error={sent.error} onRetry={() => void sent.refetch()} />}
      {sent.data?.length === 0 && <p className="soft">{t("notices.nothingSent")}</p>}
      <ul className={css.list}>
        {sent.data?.map((message) => (
          <li key={message.id} data-message={message.kind} data-state={message.state}>
            <Entry message={message} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Entry({ message }: { message: SentMessage }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = language === "en" ? (message.titleEn ?? message.title) : message.title;
  return (
    <>
      <p>
        <strong>{t(`notices.kind.${message.kind}`)}</strong>
        {message.news > 1 && <span className="soft"> {t("notices.together", { count: message.news })}</span>}
        {message.lotId !== undefined && (
          <>
            {" · "}
            <Link to="/lots/$lotId" params={{ lotId: message.lotId }}>
              {title}
            </Link>
          </>
        )}
      </p>
      <p className="small soft">
        {t(`notices.channel.${message.channel}`)} · <time dateTime={message.madeAt}>{formatDateTime(message.sentAt ?? message.madeAt, language)}</time> · {t(`notices.state.${message.state}`)}
        {message.perhapsTwice && ` · ${t("notices.perhapsTwice")}`}
      </p>
    </>
  );
}
