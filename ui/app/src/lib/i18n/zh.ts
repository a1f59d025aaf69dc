import { firstZh } from "./first.zh";
import type { Words } from "./words";
import { workZh } from "./work.zh";

/** All of it; at run time it comes in two parts. */
export const zh = { ...firstZh, ...workZh } as const;

/** What every language must say. */
export type Messages = Words<typeof zh>;
