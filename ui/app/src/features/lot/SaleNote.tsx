import { useTranslation } from "react-i18next";
import { Countdown } from "@/components/Countdown";
import { Fact, FactList } from "@/components/FactList";
import { isClosed, type Phase } from "@/components/phase";
import { useSpan } from "@/components/useSpan";
import type { LiveState, Lot } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { formatYuan } from "@/lib/money/money";

/** How a post-auction sale ends, in plain words, with the clock of its window and that of the first bid. */
export function SaleNote({ lot, state, phase }: { lot: Lot; state: LiveState; phase: Phase }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const span = useSpan();
  const { firstBidEndsMs, windowEndAt, keptFen } = lot;
  if (firstBidEndsMs === undefined || windowEndAt === undefined) return null;
  const begun = state.bids > 0;
  const window = begun ? windowEndAt : state.endAt;
  const runs = !isClosed(phase) && phase !== "PAUSED";
  return (
    <section className="note note-wait stack" aria-label={t("postAuctionSale.title")} data-begun={begun}>
      <strong>{t("postAuctionSale.title")}</strong>
      <p>{t("postAuctionSale.rule", { day: span(firstBidEndsMs), extension: span(lot.extensionMs), window: span(lot.windowMs) })}</p>
      <FactList>
        <Fact name={t("postAuctionSale.window")}>
          <span className="figures">{formatDateTime(window, language)}</span> {begun ? t("postAuctionSale.windowOver") : runs && <Countdown to={window} />}
        </Fact>
        <Fact name={t("postAuctionSale.firstBid")}>
          {begun ? (
            <>
              <span className="figures">{formatDateTime(state.endAt, language)}</span> {runs && <Countdown to={state.endAt} />}
            </>
          ) : (
            t("postAuctionSale.notBegun", { day: span(firstBidEndsMs) })
          )}
        </Fact>
      </FactList>
      <p className="small">
        {t("postAuctionSale.prepaid", { price: formatYuan(lot.depositFen ?? lot.startPriceFen) })} {keptFen !== undefined && t("postAuctionSale.kept", { kept: formatYuan(keptFen) })}
      </p>
    </section>
  );
}
