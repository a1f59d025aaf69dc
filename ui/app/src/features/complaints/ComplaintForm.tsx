import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { SelectField, TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type ComplaintKind, type ComplaintRequest } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { serverClock } from "@/lib/clock/serverClock";
import { courtDay } from "@/lib/format/dates";

const KINDS = ["CORRUPTION", "FALSE_AUCTION", "OTHER"] as const satisfies readonly ComplaintKind[];
const BESIDE = ["/fileNumber", "/receivedOn", "/lotId"] as const;

const fields = z.object({
  kind: z.enum(KINDS),
  fileNumber: z.string().trim().min(1, "required"),
  receivedOn: z.string().regex(/^\d{4}-\d\d-\d\d$/, "badDay"),
  lotId: z.union([z.literal(""), z.uuid("badLot")]),
});

type Fields = z.infer<typeof fields>;

interface Props {
  court: string;
  lotId: string | undefined;
}

/** Records that a complaint was received: the number of its file and nothing of what is in it. */
export function ComplaintForm({ court, lotId }: Props) {
  const { t } = useTranslation();
  const empty: Fields = { kind: "OTHER", fileNumber: "", receivedOn: courtDay(serverClock.now()), lotId: lotId ?? "" };
  const form = useForm<Fields>({ resolver: zodResolver(fields), defaultValues: empty });
  const recording = useStep(
    (body: ComplaintRequest) => dataOf(auction.POST("/courts/{court}/complaints", { params: { path: { court } }, body })),
    () => form.reset(empty),
  );
  const faultsAt = useFaults(recording.error);
  const wrong = (name: keyof Fields, sentence: string) => (form.formState.errors[name] === undefined ? undefined : sentence);
  const send = ({ lotId: about, ...typed }: Fields) => recording.mutate(about === "" ? typed : { ...typed, lotId: about });
  return (
    <Form label={t("complaints.record")} onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <SelectField label={t("complaints.kindOf")} registration={form.register("kind")} options={KINDS.map((one) => [one, t(`complaints.kind.${one}`)] as const)} />
      <TextField
        label={t("complaints.fileNumber")}
        hint={t("complaints.fileNumberHint")}
        maxLength={40}
        lang="zh-CN"
        registration={form.register("fileNumber")}
        error={wrong("fileNumber", t("form.required"))}
        faults={faultsAt("/fileNumber")}
      />
      <TextField label={t("complaints.receivedOn")} type="date" registration={form.register("receivedOn")} error={wrong("receivedOn", t("form.badDay"))} faults={faultsAt("/receivedOn")} />
      <TextField label={t("complaints.lot")} hint={t("complaints.lotHint")} registration={form.register("lotId")} error={wrong("lotId", t("complaints.badLot"))} faults={faultsAt("/lotId")} />
      <Wide>
        <Submit busy={recording.isPending}>{t("complaints.record")}</Submit>
        <p role="status">{recording.isSuccess && t("complaints.recorded")}</p>
        {recording.error && <Refused error={recording.error} beside={BESIDE} />}
      </Wide>
    </Form>
  );
}
