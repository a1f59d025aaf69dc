import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { CheckField } from "@/components/form/CheckField";
import { Form, Group, Submit, Wide } from "@/components/form/Form";
import { Refused } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type MessageKind, type NoticeChannel, type Notices } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { CHOSEN, wantedBy } from "./queries";

interface Props {
  channel: NoticeChannel;
  notices: Notices;
}

/** What to be told of by this channel; the other channel and the language stay as they are. */
export function WantedForm({ channel, notices }: Props) {
  const { t } = useTranslation();
  const form = useForm<Partial<Record<MessageKind, boolean>>>({ defaultValues: Object.fromEntries(CHOSEN.map((kind) => [kind, channel.wanted.includes(kind)])) });
  const choosing = useStep((typed: Partial<Record<MessageKind, boolean>>) => {
    const kinds = CHOSEN.filter((kind) => typed[kind] === true);
    const wanted = { email: wantedBy(notices, "EMAIL"), sms: wantedBy(notices, "SMS"), [channel.channel === "EMAIL" ? "email" : "sms"]: kinds };
    return dataOf(auction.PUT("/my/notices", { body: { language: notices.language, ...wanted } }));
  });
  return (
    <Form label={t(`notices.wanted.${channel.channel}`)} onSubmit={(event) => void form.handleSubmit((typed) => choosing.mutate(typed))(event)}>
      <Group legend={t(`notices.wanted.${channel.channel}`)}>
        {CHOSEN.map((kind) => (
          <CheckField key={kind} label={t(`notices.kind.${kind}`)} registration={form.register(kind)} />
        ))}
      </Group>
      <Wide>
        <Submit busy={choosing.isPending}>{t("notices.save")}</Submit>
        {choosing.isSuccess && <p role="status">{t("notices.saved")}</p>}
        {choosing.error && <Refused error={choosing.error} />}
      </Wide>
    </Form>
  );
}
