import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Fact, FactList } from "@/components/FactList";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type Satisfaction } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

interface Props {
  lotId: string;
  draw: NonNullable<Satisfaction["inquiry"]>["draw"];
  mayDraw: boolean;
}

/** Lots among creditors of one rank: what decides was told before, and anybody can repeat the drawing. */
export function CreditorDraw({ lotId, draw, mayDraw }: Props) {
  const { t } = useTranslation();
  return (
    <section className="stack">
      <h3>{t("satisfaction.drawing")}</h3>
      <p className="small soft">{t("satisfaction.drawHow")}</p>
      <FactList>
        <Fact name={t("satisfaction.drawSource")}>
          <span lang="zh-CN">{draw.source}</span>
        </Fact>
        <Fact name={t("satisfaction.commitment")}>
          <span className="mono">{draw.commitment}</span>
        </Fact>
        {draw.seed !== undefined && (
          <Fact name={t("satisfaction.seed")}>
            <span className="mono">{draw.seed}</span>
          </Fact>
        )}
        {draw.publicValue !== undefined && <Fact name={t("satisfaction.publicValue")}>{draw.publicValue}</Fact>}
        {draw.order !== undefined && <Fact name={t("satisfaction.order")}>{draw.order.join(" → ")}</Fact>}
      </FactList>
      {mayDraw && <DrawForm lotId={lotId} />}
    </section>
  );
}

function DrawForm({ lotId }: { lotId: string }) {
  const { t } = useTranslation();
  const form = useForm<{ publicValue: string }>({ defaultValues: { publicValue: "" } });
  const drawing = useStep((body: { publicValue: string }) => dataOf(auction.POST("/lots/{lotId}/satisfaction/draw", { params: { path: { lotId } }, body })));
  const faultsAt = useFaults(drawing.error);
  return (
    <Form label={t("satisfaction.draw")} onSubmit={(event) => void form.handleSubmit((typed) => drawing.mutate(typed))(event)}>
      <TextField
        label={t("satisfaction.publicValue")}
        wide
        maxLength={200}
        registration={form.register("publicValue", { required: true, minLength: 2 })}
        error={form.formState.errors.publicValue && t("form.required")}
        faults={faultsAt("/publicValue")}
      />
      <Wide>
        <Submit busy={drawing.isPending}>{t("satisfaction.draw")}</Submit>
        {drawing.error && <Refused error={drawing.error} beside={["/publicValue"]} />}
      </Wide>
    </Form>
  );
}
