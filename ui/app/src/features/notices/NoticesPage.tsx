import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Gated, Waiting } from "@/components/Gated";
import { Page, PageHead } from "@/components/PageHead";
import { ProblemNote } from "@/components/ProblemNote";
import { useTitle } from "@/components/useTitle";
import { ALL_ROLES } from "@/lib/session/session";
import { ChannelCard } from "./ChannelCard";
import { LanguageCard } from "./LanguageCard";
import { noticesQuery } from "./queries";
import { SentMessages } from "./SentMessages";

/** Where a person is told of things, what of, in which language, and what was sent. */
export function NoticesPage() {
  const { t } = useTranslation();
  useTitle(t("notices.title"));
  return (
    <Page>
      <PageHead title={t("notices.title")} lead={t("notices.lead")} />
      <Gated roles={ALL_ROLES}>{(session) => <Content subject={session.subject ?? ""} />}</Gated>
    </Page>
  );
}

function Content({ subject }: { subject: string }) {
  const notices = useQuery(noticesQuery(subject));
  if (notices.data === undefined) return notices.error ? <ProblemNote error={notices.error} onRetry={() => void notices.refetch()} /> : <Waiting />;
  return (
    <>
      {notices.data.channels.map((channel) => (
        <ChannelCard key={channel.channel} channel={channel} notices={notices.data} />
      ))}
      <LanguageCard notices={notices.data} />
      <SentMessages subject={subject} />
    </>
  );
}
