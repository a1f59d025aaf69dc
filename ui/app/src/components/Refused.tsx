import i18next from "i18next";
import { useTranslation } from "react-i18next";
import type { Problem } from "@/lib/api/client";
import { faultsOf, isAt, RequestFailed } from "@/lib/api/problems";
import { FaultText } from "./FaultText";
import { ProblemNote } from "./ProblemNote";
import css from "./Refused.module.css";

interface Props {
  error: unknown;
  /** JSON pointers of the fields that show their own faults. */
  beside?: readonly string[];
  onRetry?: () => void;
}

/** A refusal with everything that is wrong at once; what belongs to a field is only counted here and stands beside it. */
export function Refused({ error, beside = [], onRetry }: Props) {
  const { t } = useTranslation();
  if (!isExplained(error)) return <ProblemNote error={error} {...(onRetry === undefined ? {} : { onRetry })} />;
  const faults = faultsOf(error);
  const here = faults.filter((fault) => !beside.some((pointer) => isAt(fault, pointer)));
  const elsewhere = faults.length - here.length;
  return (
    <div className="note note-act stack" role="alert" data-refused={faults.length}>
      <p>
        <strong>{t(faults.length > 1 ? "fault.many" : "fault.one", { count: faults.length })}</strong>
        {elsewhere > 0 && ` ${t("fault.beside", { count: elsewhere })}`}
      </p>
      {here.length > 0 && (
        <ul className={css.list}>
          {here.map((fault, index) => (
            <li key={index}>
              <FaultText fault={fault} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Whether the platform gave a reason that a person can act on, rather than "not signed in" or "not now". */
function isExplained(error: unknown): boolean {
  if (!(error instanceof RequestFailed) || error.problem === undefined) return false;
  const { status, reason } = error.problem;
  return i18next.exists(`refused.${reason}`) || status === 400 || status === 409 || status === 422;
}

/** The faults beside one field. */
export function useFaults(error: unknown): (...pointers: string[]) => readonly Problem[] {
  const faults = faultsOf(error);
  return (...pointers) => faults.filter((fault) => pointers.some((pointer) => isAt(fault, pointer)));
}
