import { useTranslation } from "react-i18next";
import { RequestFailed } from "@/lib/api/problems";

type Kind = "offline" | "signIn" | "forbidden" | "notFound" | "server";

function kindOf(error: unknown): Kind {
  if (!(error instanceof RequestFailed)) return "server";
  if (error.status === 0) return "offline";
  if (error.status === 401) return "signIn";
  if (error.status === 403) return "forbidden";
  if (error.status === 404) return "notFound";
  return "server";
}

/** What went wrong in words, with the platform's explanation and what can be done. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const kind = kindOf(error);
  const problem = error instanceof RequestFailed ? error.problem : undefined;
  const explained = problem !== undefined && kind === "server" && problem.status < 500;
  return (
    <div className="note note-act stack" role="alert">
      <p>
        <strong>{explained ? problem.title : t(`problem.${kind}Title`)}</strong>
      </p>
      <p>{explained ? (problem.detail ?? "") : t(`problem.${kind}Text`)}</p>
      {problem?.article !== undefined && <p className="small">{t("problem.rule", { article: problem.article })}</p>}
      {onRetry && (
        <p>
          <button type="button" className="button button-small" onClick={onRetry}>
            {t("problem.retry")}
          </button>
        </p>
      )}
    </div>
  );
}
