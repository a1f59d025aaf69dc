import { useTranslation } from "react-i18next";
import type { Attachments } from "@/lib/api/client";
import { Fact, FactList } from "./FactList";

/** Documents by their hashes, and videos; a video opens elsewhere and learns nothing of this page. */
export function Attached({ attached }: { attached: Attachments }) {
  const { t } = useTranslation();
  return (
    <FactList>
      {attached.documents.map(({ title, sha256 }) => (
        <Fact key={sha256} name={title}>
          <span className="mono">{sha256}</span>
        </Fact>
      ))}
      {attached.videos.length > 0 && (
        <Fact name={t("attached.videos")}>
          <ul>
            {attached.videos.map(({ title, url }) => (
              <li key={url}>
                <a href={url.startsWith("https://") ? url : undefined} target="_blank" rel="noopener noreferrer nofollow" lang="zh-CN">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </FactList>
  );
}
