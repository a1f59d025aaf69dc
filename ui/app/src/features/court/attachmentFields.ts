import type { Attachments } from "@/lib/api/client";

/** The form of what is attached: a line each. */
export interface AttachmentFields {
  documents: string;
  videos: string;
}

const LINE = /^(.+?)[,，\t]\s*(\S+)$/;

/** What a form starts with. */
export function attachmentFields({ documents, videos }: Attachments): AttachmentFields {
  return {
    documents: documents.map(({ title, sha256 }) => `${title}, ${sha256}`).join("\n"),
    videos: videos.map(({ title, url }) => `${title}, ${url}`).join("\n"),
  };
}

/** Title and the rest of each line; undefined when a line is none. */
export function linesOf(typed: string, rest: RegExp): [title: string, rest: string][] | undefined {
  const lines: [string, string][] = [];
  for (const line of typed.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const match = LINE.exec(line);
    if (match?.[1] === undefined || match[2] === undefined || !rest.test(match[2])) return undefined;
    lines.push([match[1].trim(), match[2]]);
  }
  return lines;
}

export const HASH = /^[0-9a-f]{64}$/;
export const ADDRESS = /^https:\/\/\S+$/;

/** The contract's attachments; only for a form whose lines were checked. */
export function toAttachments({ documents, videos }: AttachmentFields): Attachments {
  return {
    documents: (linesOf(documents, HASH) ?? []).map(([title, sha256]) => ({ title, sha256 })),
    videos: (linesOf(videos, ADDRESS) ?? []).map(([title, url]) => ({ title, url })),
  };
}
