import { useTranslation } from "react-i18next";
import { formatClockMs } from "@/lib/format/dates";
import type { ShownBid } from "@/lib/live/useLiveLot";
import css from "./BidList.module.css";
import { Money } from "./Money";

/** Every bid, newest first, by paddle only (NJA-20: the whole course of the bidding is shown). */
export function BidList({ bids, mine }: { bids: readonly ShownBid[]; mine?: string | undefined }) {
  const { t } = useTranslation();
  if (bids.length === 0) return <p className="soft">{t("bids.none")}</p>;
  const leading = bids.at(-1)?.seq;
  return (
    <div className={css.frame} role="region" aria-label={t("lot.bidList")} tabIndex={0}>
      <table className={css.list}>
        <thead>
          <tr>
            <th scope="col">{t("bids.number")}</th>
            <th scope="col">{t("bids.paddle")}</th>
            <th scope="col" className="number">
              {t("bids.amount")}
            </th>
            <th scope="col" className="number">
              {t("bids.at")}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...bids].reverse().map((bid) => (
            <tr key={bid.seq} className={bid.seq === leading ? css.leading : undefined}>
              <td className="figures">{bid.bidNo}</td>
              <td>
                <span className="figures">{bid.paddle}</span>
                {bid.paddle === mine && <span className={css.me}>{t("bids.mine")}</span>}
                {bid.match && <span className={css.tag}>{t("bids.match")}</span>}
                {bid.extended && <span className={css.tag}>{t("bids.extended")}</span>}
              </td>
              <td className="number">
                <Money fen={bid.amountFen} />
              </td>
              <td className={`number figures ${css.time}`}>{formatClockMs(bid.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
