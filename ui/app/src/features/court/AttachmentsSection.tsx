import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Attached } from "@/components/Attached";
import { Card } from "@/components/Card";
import { TextField } from "@/components/form/Field";
import { Form, Submit, Wide } from "@/components/form/Form";
import { Refused, useFaults } from "@/components/Refused";
import { Unfold } from "@/components/Unfold";
import { useStep } from "@/components/useStep";
import { auction, type Property } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { hasRole, useSession } from "@/lib/session/session";
import { ADDRESS, type AttachmentFields, attachmentFields, HASH, linesOf, toAttachments } from "./attachmentFields";

/** Documents and videos that are published with the property. */
export function AttachmentsSection({ property }: { property: Property }) {
  const { t } = useTranslation();
  const clerk = hasRole(useSession(), "clerk");
  const { attachments } = property;
  const empty = attachments.documents.length + attachments.videos.length === 0;
  return (
    <Card title={t("attached.title")} lead={t("attached.lead")}>
      {empty ? <p className="soft">{t("attached.none")}</p> : <Attached attached={attachments} />}
      {clerk && property.changeable && <Unfold label={t("attached.replace")}>{(close) => <AttachmentsForm property={property} onDone={close} />}</Unfold>}
    </Card>
  );
}

function AttachmentsForm({ property, onDone }: { property: Property; onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm<AttachmentFields>({ defaultValues: attachmentFields(property.attachments) });
  const putting = useStep((typed: AttachmentFields) => dataOf(auction.PUT("/properties/{propertyId}/attachments", { params: { path: { propertyId: property.id } }, body: toAttachments(typed) })), onDone);
  const faultsAt = useFaults(putting.error);
  const field = (name: keyof AttachmentFields, rest: RegExp, what: string) => ({
    label: t(`attached.${name}`),
    hint: t(`attached.${name}Hint`),
    registration: form.register(name, { validate: (typed) => linesOf(typed, rest) !== undefined || t("attached.bad", { what }) }),
    error: form.formState.errors[name]?.message,
    faults: faultsAt(`/${name}`),
    rows: 3,
    lang: "zh-CN",
    wide: true,
  });
  return (
    <Form label={t("attached.title")} onSubmit={(event) => void form.handleSubmit((typed) => putting.mutate(typed))(event)}>
      <TextField {...field("documents", HASH, t("attached.hash"))} />
      <TextField {...field("videos", ADDRESS, t("attached.address"))} />
      <Wide>
        <Submit busy={putting.isPending}>{t("form.save")}</Submit>
        {putting.error && <Refused error={putting.error} beside={["/documents", "/videos"]} />}
      </Wide>
    </Form>
  );
}
