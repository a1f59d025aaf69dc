import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLotTitle } from "@/components/LotTitle";
import { useTitle } from "@/components/useTitle";
import { auction, type LotSummary } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { DropZone } from "./DropZone";
import { FindingView } from "./FindingView";
import { OutcomeView } from "./OutcomeView";
import { ReceiptView } from "./ReceiptView";
import { useVerification, type Verification } from "./useVerification";
import css from "./VerifyPage.module.css";

const route = getRouteApi("/verify");

export function VerifyPage() {
  const { lot } = route.useSearch();
  return <Verifier key={lot} lot={lot} />;
}

function Verifier({ lot }: { lot: string | undefined }) {
  const { t } = useTranslation();
  const verification = useVerification(lot);
  useTitle(t("verify.title"));
  return (
    <div className={`page stack-wide ${css.page}`}>
      <header>
        <h1>{t("verify.title")}</h1>
        <p className={`soft ${css.lead}`}>{t("verify.lead")}</p>
      </header>
      <section className={`card ${css.sources}`}>
        <DropZone onFile={verification.checkFile} />
        <div className={css.or}>
          <Picker onPick={verification.checkLot} first={lot} />
          <p className="field-hint">{t("verify.offline")}</p>
        </div>
      </section>
      <Outcome verification={verification.now} />
    </div>
  );
}

function Picker({ onPick, first }: { onPick: (lotId: string) => void; first: string | undefined }) {
  const { t } = useTranslation();
  const sold = useQuery({ queryKey: ["lots", "closed"], queryFn: () => closedLots() });
  const lots = sold.data ?? [];
  const submit = (event: React.FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const lotId = new FormData(event.currentTarget).get("lot");
    if (typeof lotId === "string" && lotId !== "") onPick(lotId);
  };
  return (
    <form onSubmit={submit} className="stack">
      <div className="field">
        <label htmlFor="pick">{t("verify.or")}</label>
        <select id="pick" name="lot" className="input" defaultValue={first ?? ""} key={lots.length}>
          <option value="">{t(sold.isSuccess && lots.length === 0 ? "verify.pickNone" : "verify.pickPlaceholder")}</option>
          {lots.map((lot) => (
            <PickedLot key={lot.id} lot={lot} />
          ))}
        </select>
      </div>
      <button type="submit" className="button" disabled={lots.length === 0}>
        {t("verify.check")}
      </button>
    </form>
  );
}

function PickedLot({ lot }: { lot: LotSummary }) {
  const { title } = useLotTitle(lot);
  return <option value={lot.id}>{title}</option>;
}

async function closedLots(): Promise<LotSummary[]> {
  const pages = await Promise.all(
    (["CLOSED_SOLD", "CLOSED_UNSOLD"] as const).map((state) => dataOf(auction.GET("/lots", { params: { query: { state, sort: "NEWEST", size: 50 } } }))),
  );
  return pages.flatMap((page) => page.items);
}

function Outcome({ verification }: { verification: Verification }) {
  const { t } = useTranslation();
  switch (verification.phase) {
    case "nothing":
      return null;
    case "reading":
    case "checking":
      return (
        <div className="note" role="status">
          <p>
            <strong>{t(verification.phase === "reading" ? "verify.fetching" : "verify.checking")}</strong>
          </p>
          {verification.phase === "checking" && verification.progress && (
            <>
              <p className="small figures">{t("verify.progress", { ...verification.progress })}</p>
              <progress className={css.progress} max={verification.progress.total} value={verification.progress.done} aria-label={t("verify.checking")} />
            </>
          )}
        </div>
      );
    case "failed":
      return (
        <div className="note note-act" role="alert">
          <strong>{t(verification.reason)}</strong>
        </div>
      );
    case "receipt":
      return <ReceiptView {...verification} />;
    case "log": {
      const { report, published, name } = verification;
      return report.outcome ? <OutcomeView outcome={report.outcome} report={report} published={published} name={name} /> : <FindingView finding={report.finding} name={name} />;
    }
  }
}
