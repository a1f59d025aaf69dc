import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Refused } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Notices } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { wantedBy } from "./queries";

/** In which language messages are written; the website's own language is another matter. */
export function LanguageCard({ notices }: { notices: Notices }) {
  const { t } = useTranslation();
  const choosing = useStep((language: Notices["language"]) =>
    dataOf(auction.PUT("/my/notices", { body: { language, email: wantedBy(notices, "EMAIL"), sms: wantedBy(notices, "SMS") } })),
  );
  return (
    <Card title={t("notices.language")} lead={t("notices.languageLead")}>
      <p className="row">
        {(["ZH", "EN"] as const).map((language) => (
          <button
            key={language}
            type="button"
            className={`button button-small ${notices.language === language ? "button-main" : ""}`}
            aria-pressed={notices.language === language}
            disabled={choosing.isPending}
            onClick={() => choosing.mutate(language)}
          >
            {t(`notices.in.${language}`)}
          </button>
        ))}
      </p>
      {choosing.error && <Refused error={choosing.error} />}
    </Card>
  );
}
