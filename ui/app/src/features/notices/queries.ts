import { queryOptions } from "@tanstack/react-query";
import { auction, type MessageKind, type Notices } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";

export const noticesQuery = (subject: string) => queryOptions({ queryKey: ["notices", subject], queryFn: () => dataOf(auction.GET("/my/notices")) });

export const messagesQuery = (subject: string) => queryOptions({ queryKey: ["messages", subject], queryFn: () => dataOf(auction.GET("/my/messages")), refetchInterval: 5_000 });

/** What a person can choose, in the order of an auction. */
export const CHOSEN: readonly MessageKind[] = ["REMINDER", "QUALIFIED", "OUTBID", "EXTENDED", "WON", "NOT_WON", "REFUND_SENT", "PAYMENT_DUE", "RULING_SERVED"];

/** What is wanted by a channel as things stand. */
export function wantedBy(notices: Notices, channel: "EMAIL" | "SMS"): MessageKind[] {
  return notices.channels.find((one) => one.channel === channel)?.wanted ?? [];
}
