import type { Words } from "@/lib/i18n/words";
import type { kindsZh } from "./kinds.zh";

export const kindsEn: Words<typeof kindsZh> = {
  kinds: {
    kind: "Kind of property",
    particulars: "What is published of this kind",
    things: "List of things",
    thingsHint: "one a line: name, quantity, measure, number if it has one; between commas or tabs",
    name: "Name",
    quantity: "Quantity",
    identifier: "Number",
    place: "Place",
    landArea: "Area of land",
    percentHint: "percent, at most two decimals",
    unitHint: "such as {{example}}",
    none: "not given",
    optional: "may be left out",
    yuan: " (yuan)",
  },
};
