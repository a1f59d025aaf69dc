import { useState } from "react";
import { useTranslation } from "react-i18next";
import { editableYuan } from "@/lib/money/money";
import { useSession } from "@/lib/session/session";
import { Fact, FactList } from "./FactList";
import { MoneyInWords } from "./MoneyInWords";
import css from "./PayTo.module.css";

interface Props {
  virtualNo: string;
  fen: number;
  reference: string;
}

/** To which account how much is to be paid; in a drill with the way to the simulated bank. */
export function PayTo({ virtualNo, fen, reference }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const [copied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(virtualNo).then(() => setCopied(true), () => setCopied(false));
  return (
    <div className={css.box}>
      <FactList>
        <Fact name={t("pay.account")}>
          <span className={css.number} data-testid="virtual-no">
            {grouped(virtualNo)}
          </span>
        </Fact>
        <Fact name={t("pay.amount")}>
          <MoneyInWords fen={fen} />
        </Fact>
      </FactList>
      <p className="small soft">{t("pay.exactly")}</p>
      <div className="row">
        {session?.bankPage !== undefined && (
          <a className="button button-main" href={bankAddress(session.bankPage, virtualNo, fen, reference)} target="_blank" rel="noreferrer">
            {t("pay.bank")}
          </a>
        )}
        <button type="button" className="button" onClick={copy}>
          {t("pay.copy")}
        </button>
        <span role="status" className="small">
          {copied && t("pay.copied")}
        </span>
      </div>
      {session?.drill === true && <p className="field-hint">{t("pay.drill")}</p>}
    </div>
  );
}

/** In fours, as a person reads a long number. */
function grouped(number: string): string {
  return number.replace(/(.{4})(?=.)/g, "$1 ");
}

function bankAddress(page: string, virtualNo: string, fen: number, reference: string): string {
  return `${page}?${new URLSearchParams({ virtualNo, yuan: editableYuan(fen), reference })}`;
}
