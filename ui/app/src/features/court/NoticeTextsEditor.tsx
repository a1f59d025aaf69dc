import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Wrong } from "@/components/form/Field";
import type { Disclosure, Problem } from "@/lib/api/client";
import { isAt } from "@/lib/api/problems";
import css from "./Court.module.css";

interface Props {
  title: string;
  /** Where the list stands in the request. */
  pointer: string;
  items: readonly Disclosure[];
  /** Every item that the law names, by code, so that a missing one still has a place for its finding. */
  all: readonly Disclosure[];
  faults: readonly Problem[];
  onChange: (items: Disclosure[]) => void;
}

/** Each item of a notice in a field of its own; one that is taken out can be put back, and a finding stands beside it. */
export function NoticeTextsEditor({ title, pointer, items, all, faults, onChange }: Props) {
  return (
    <section className={css.texts} aria-label={title}>
      <h3>{title}</h3>
      {all.map((standard) => {
        const index = items.findIndex(({ code }) => code === standard.code);
        return (
          <Item
            key={standard.code}
            standard={standard}
            shown={items[index]}
            faults={faults.filter((fault) => fault.inputs?.["item"] === standard.code || isAt(fault, `${pointer}/${index}`))}
            onText={(text) => onChange(items.map((item) => (item.code === standard.code ? { ...item, text } : item)))}
            onDrop={() => onChange(items.filter(({ code }) => code !== standard.code))}
            onAdd={() => onChange(all.filter(({ code }) => code === standard.code || items.some((item) => item.code === code)).map((one) => items.find(({ code }) => code === one.code) ?? one))}
          />
        );
      })}
    </section>
  );
}

interface ItemProps {
  standard: Disclosure;
  shown: Disclosure | undefined;
  faults: readonly Problem[];
  onText: (text: string) => void;
  onDrop: () => void;
  onAdd: () => void;
}

function Item({ standard, shown, faults, onText, onDrop, onAdd }: ItemProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={`${css.text} ${faults.length > 0 ? css.lacking : ""}`} data-item={standard.code}>
      {shown === undefined ? (
        <p className="row">
          <span lang="zh-CN">{standard.title}</span> <span className="soft small">{standard.code}</span>
          <button type="button" className="button button-small" onClick={onAdd}>
            {t("notice.putBack")}
          </button>
        </p>
      ) : (
        <div className="field">
          <label htmlFor={id}>
            <span lang="zh-CN">{shown.title}</span> <span className="soft small">{shown.code}</span>
          </label>
          <textarea id={id} className="input" rows={3} lang="zh-CN" maxLength={5000} value={shown.text} aria-describedby={`${id}-fault`} onChange={(event) => onText(event.target.value)} />
          <p>
            <button type="button" className="button button-small" onClick={onDrop}>
              {t("notice.takeOut")}
            </button>
          </p>
        </div>
      )}
      <Wrong id={`${id}-fault`} error={undefined} faults={faults} />
    </div>
  );
}
