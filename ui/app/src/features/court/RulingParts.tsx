import type { UseMutationResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Fact, FactList } from "@/components/FactList";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import type { Sale } from "@/lib/api/client";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { rulingAddress } from "@/lib/lots/lots";

/** A ruling that was made: number, time, hash and document. */
export function MadeRuling({ lotId, ruling }: { lotId: string; ruling: NonNullable<Sale["ruling"]> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <FactList>
        <Fact name={t("ruling.number")}>
          <strong lang="zh-CN">{ruling.number}</strong>
        </Fact>
        <Fact name={t("ruling.sealedAt")}>{formatDateTime(ruling.sealedAt, language)}</Fact>
        <Fact name="SHA-256">
          <span className="mono">{ruling.sha256}</span>
        </Fact>
      </FactList>
      <p>
        <a href={rulingAddress(lotId)} className="button button-small">
          {t("ruling.pdf")}
        </a>
      </p>
    </>
  );
}

interface NumberFormProps {
  label: string;
  /** The number that is filled in. */
  proposed: string;
  making: UseMutationResult<unknown, Error, { number: string }>;
  /** What the judge confirms. */
  children: ReactNode;
}

/** Makes a ruling under a number. */
export function NumberForm({ label, proposed, making, children }: NumberFormProps) {
  const { t } = useTranslation();
  const form = useForm<{ number: string }>({ defaultValues: { number: proposed } });
  const faultsAt = useFaults(making.error);
  return (
    <Form label={label} onSubmit={(event) => void form.handleSubmit((typed) => making.mutate(typed))(event)}>
      <TextField
        label={t("ruling.number")}
        hint={t("ruling.numberHint")}
        wide
        lang="zh-CN"
        registration={form.register("number", { required: true })}
        error={form.formState.errors.number && t("form.required")}
        faults={faultsAt("/number")}
      />
      <Wide>
        <p className="note">{children}</p>
        <Submit busy={making.isPending}>{label}</Submit>
        {making.error && <Refused error={making.error} beside={["/number"]} />}
      </Wide>
    </Form>
  );
}
