import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Refused } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, type NoticeChannel, type Notices } from "@/lib/api/client";
import { doneOf } from "@/lib/api/problems";
import { AddressForm } from "./AddressForm";
import { CodeForm } from "./CodeForm";
import { WantedForm } from "./WantedForm";

interface Props {
  channel: NoticeChannel;
  notices: Notices;
}

/** One way to be told: first the address, then the code that came to it, then what to be told of. */
export function ChannelCard({ channel, notices }: Props) {
  const { t } = useTranslation();
  const by = channel.channel === "EMAIL" ? "email" : "sms";
  const removing = useStep(() => doneOf(auction.DELETE("/my/notices/{channel}", { params: { path: { channel: by } } })));
  if (!channel.offered) {
    return (
      <Card title={t(`notices.channel.${channel.channel}`)}>
        <p className="soft">{t("notices.notOffered")}</p>
      </Card>
    );
  }
  return (
    <Card title={t(`notices.channel.${channel.channel}`)} lead={t(`notices.channelLead.${channel.channel}`)}>
      {channel.masked !== undefined && (
        <p data-contact={channel.channel}>
          <strong className="figures">{channel.masked}</strong> <span className="soft">{t(channel.confirmed ? "notices.confirmed" : "notices.unconfirmed")}</span>{" "}
          <button type="button" className="button button-small" disabled={removing.isPending} onClick={() => removing.mutate()}>
            {t("notices.remove")}
          </button>
        </p>
      )}
      {removing.error && <Refused error={removing.error} />}
      {channel.masked !== undefined && !channel.confirmed && <CodeForm channel={by} />}
      {channel.confirmed ? <WantedForm channel={channel} notices={notices} /> : <AddressForm channel={by} again={channel.masked !== undefined} />}
    </Card>
  );
}
