import { useTranslation } from "react-i18next";

/** A length of time in its greatest whole unit: 10 秒, 5 分钟. */
export function useSpan(): (ms: number) => string {
  const { t } = useTranslation();
  return (ms) => {
    if (ms % 3_600_000 === 0) return t("lot.hours", { count: ms / 3_600_000 });
    if (ms % 60_000 === 0) return t("lot.minutes", { count: ms / 60_000 });
    return t("lot.seconds", { count: ms / 1000 });
  };
}
