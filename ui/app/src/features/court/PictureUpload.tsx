import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Refused } from "@/components/Refused";
import { useStep } from "@/components/useStep";
import { auction, AUCTION_BASE, type Property } from "@/lib/api/client";
import { doneOf } from "@/lib/api/problems";
import { hasRole, useSession } from "@/lib/session/session";
import css from "./PictureUpload.module.css";

/** Pictures of the property; the lot takes them over. */
export function PictureUpload({ property }: { property: Property }) {
  const { t } = useTranslation();
  const id = useId();
  const open = hasRole(useSession(), "clerk") && property.changeable;
  const number = property.pictures + 1;
  const storing = useStep((file: File) =>
    doneOf(
      auction.PUT("/properties/{propertyId}/pictures/{number}", {
        params: { path: { propertyId: property.id, number } },
        // The bytes go as they are; the contract's type for a binary body is a string.
        body: file as unknown as string,
        bodySerializer: (body: unknown) => body as Blob,
        headers: { "Content-Type": file.type },
      }),
    ),
  );
  return (
    <Card title={t("property.pictures")} lead={t("property.picturesLead")}>
      {property.pictures === 0 && !open && <p className="soft">{t("home.noPicture")}</p>}
      <ul className={css.pictures}>
        {Array.from({ length: property.pictures }, (_, index) => index + 1).map((shown) => (
          <li key={shown}>
            <img src={`${AUCTION_BASE}/properties/${property.id}/pictures/${shown}`} alt={t("lot.picture", { number: shown, count: property.pictures })} loading="lazy" />
          </li>
        ))}
      </ul>
      {open && (
        <div className="field">
          <label htmlFor={id}>{t("property.addPicture")}</label>
          <input
            id={id}
            type="file"
            accept="image/jpeg,image/png,image/svg+xml"
            disabled={storing.isPending}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) storing.mutate(file);
            }}
          />
          <p role="status" className="field-hint">
            {storing.isSuccess && t("property.pictureStored")}
          </p>
        </div>
      )}
      {storing.error && <Refused error={storing.error} />}
    </Card>
  );
}
