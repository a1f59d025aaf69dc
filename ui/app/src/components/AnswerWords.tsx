import { useWords } from "@/lib/i18n/i18n";
import { useFactValue } from "./accepted";
import css from "./ReviewAnswers.module.css";

/** A bureau's own words: its members by name, figures and dates as people read them. */
export function AnswerWords({ answer }: { answer: Record<string, unknown> }) {
  const words = useWords();
  const members = Object.entries(answer).filter(([name, value]) => value !== null && value !== "" && !(name === "found" && value === true));
  return (
    <dl className={css.words}>
      {members.map(([name, value]) => (
        <Member key={name} name={name} label={words(`fact.${name}`, name)} value={value} />
      ))}
    </dl>
  );
}

function Member({ name, label, value }: { name: string; label: string; value: unknown }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Value name={name} value={value} />
      </dd>
    </>
  );
}

function Value({ name, value }: { name: string; value: unknown }) {
  const words = useWords();
  const valueOf = useFactValue();
  if (Array.isArray(value)) {
    if (value.length === 0) return words("fact.none", "–");
    return (
      <ul>
        {value.map((item: unknown, index) => (
          <li key={index}>
            <Value name={name} value={item} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof value === "object" && value !== null) return <AnswerWords answer={value as Record<string, unknown>} />;
  return <>{valueOf(name === "fen" ? "amountFen" : name, value)}</>;
}
