import { useTranslation } from "react-i18next";
import css from "./Open.module.css";

const FEEDS = ["lots", "bids", "courts"] as const;
const WORDS = { lots: "open.lots", bids: "open.bids", courts: "open.figures" } as const;

/** Where the data itself is. */
export function Downloads() {
  const { t } = useTranslation();
  return (
    <section className="card stack" aria-labelledby="downloads">
      <h2 id="downloads">{t("open.downloads")}</h2>
      <p className="soft">{t("open.downloadsLead")}</p>
      <ul className={css.feeds}>
        {FEEDS.map((feed) => (
          <li key={feed}>
            <strong>{t(WORDS[feed])}</strong>
            {(["json", "csv"] as const).map((format) => (
              <a key={format} href={`/auction/api/open/${feed}?format=${format}`} aria-label={`${t(WORDS[feed])} ${format.toUpperCase()}`}>
                {format.toUpperCase()}
              </a>
            ))}
            <code className="mono soft">/auction/api/open/{feed}</code>
          </li>
        ))}
      </ul>
      <p className="soft small">{t("open.docs")}</p>
    </section>
  );
}
