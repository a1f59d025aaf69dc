import { useTranslation } from "react-i18next";

/** Holds a place while something loads, in the size it will have. */
export function Skeleton({ height, width = "100%" }: { height: string; width?: string }) {
  return <span className="skeleton" aria-hidden="true" style={{ display: "block", height, width }} />;
}

/** Says once to a screen reader that a part of the page is loading. */
export function Loading({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <div aria-busy="true">
      <p className="visually-hidden" role="status">
        {t("loading")}
      </p>
      {children}
    </div>
  );
}

export function PageSkeleton() {
  return (
    <div className="page" style={{ paddingBlock: "var(--s6)" }}>
      <Loading>
        <div className="stack">
          <Skeleton height="2.5rem" width="60%" />
          <Skeleton height="1.25rem" width="40%" />
          <Skeleton height="18rem" />
        </div>
      </Loading>
    </div>
  );
}
