import type { LotKind } from "@/lib/api/client";

const COLOURS: Record<LotKind, [string, string]> = {
  HOME: ["#bcd3e8", "#41688f"],
  COMMERCIAL: ["#e3d5bf", "#7a6338"],
  PARKING: ["#cfd6dd", "#4d5a68"],
  LAND: ["#cfe0c3", "#4f7440"],
  VEHICLE: ["#d9dbe6", "#3e4468"],
  EQUITY: ["#dcd3e6", "#5c4878"],
  MACHINERY: ["#e6d3c8", "#81513a"],
  GOODS: ["#e6e0cc", "#77693a"],
  DEBT: ["#dfe3e0", "#4b5a50"],
  INTANGIBLE: ["#e3dcea", "#59486b"],
};

/** A drawn stand-in for a photograph. */
export function kindPicture(kind: LotKind, number: number): string {
  const [sky, ground] = COLOURS[kind];
  const towers = Array.from({ length: 7 }, (_, index) => {
    const height = 120 + ((index * 73 + number * 41) % 190);
    return `<rect x="${40 + index * 106}" y="${440 - height}" width="84" height="${height}" fill="${ground}" opacity="${0.45 + (index % 3) * 0.2}"/>`;
  }).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 540"><rect width="800" height="540" fill="${sky}"/><circle cx="${120 + number * 160}" cy="110" r="46" fill="#fff" opacity=".65"/>${towers}<rect y="440" width="800" height="100" fill="${ground}"/></svg>`;
}
