import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Fact, FactList } from "@/components/FactList";
import { Refused } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Complaint } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";

/** One complaint with what was found of it, or the two answers that can be. */
export function ComplaintEntry({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const open = complaint.upheld === undefined;
  return (
    <article className="stack" data-complaint={complaint.kind}>
      <p>
        <strong lang="zh-CN">{complaint.fileNumber}</strong> · {t(`complaints.kind.${complaint.kind}`)}
      </p>
      <FactList>
        <Fact name={t("complaints.receivedOn")}>{complaint.receivedOn}</Fact>
        {complaint.lotId !== undefined && (
          <Fact name={t("complaints.lot")}>
            <Link to="/lots/$lotId" params={{ lotId: complaint.lotId }}>
              {t("complaints.toLot")}
            </Link>
          </Fact>
        )}
        <Fact name={t("complaints.finding")}>
          {open ? t("complaints.open") : t(complaint.upheld ? "complaints.upheld" : "complaints.notUpheld")} {complaint.foundAt !== undefined && formatDateTime(complaint.foundAt, language)}
        </Fact>
      </FactList>
      {open && <Answers complaint={complaint} />}
    </article>
  );
}

function Answers({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation();
  const finding = useStep((upheld: boolean) => dataOf(auction.POST("/complaints/{complaintId}/finding", { params: { path: { complaintId: complaint.id } }, body: { upheld } })));
  return (
    <>
      <p className="soft small">{t("complaints.byAnother")}</p>
      <p>
        {[true, false].map((upheld) => (
          <button key={String(upheld)} type="button" className="button button-small" disabled={finding.isPending} onClick={() => finding.mutate(upheld)}>
            {t(upheld ? "complaints.uphold" : "complaints.notUphold")}
          </button>
        ))}
      </p>
      {finding.error && <Refused error={finding.error} />}
    </>
  );
}
