import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Card } from "@/components/Card";
import { Refused } from "@/components/Refused";
import { ReviewAnswers } from "@/components/ReviewAnswers";
import { useStep } from "@/components/useStep";
import { auction, type BureauAnswer, type Property, registry } from "@/lib/api/client";
import { dataOf } from "@/lib/api/problems";
import { formatDateTime } from "@/lib/format/dates";
import { useLanguage } from "@/lib/i18n/i18n";
import { hasRole, useSession } from "@/lib/session/session";

const ASK_EVERY_MS = 2_000;

/** The joint review (一门联审): asked of all bureaus at once, shown as the answers come, recorded for the notice. */
export function ReviewSection({ property }: { property: Property }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const bound = property.review;
  const open = hasRole(session, "clerk") && property.changeable;
  const live = useReview(bound?.reviewId, property.changeable && hasRole(session, "clerk", "judge"));
  const binding = useStep((reviewId: string) => dataOf(auction.POST("/properties/{propertyId}/review", { params: { path: { propertyId: property.id } }, body: { reviewId } })));
  const starting = useStep(async () => {
    const { unitCode, caseNumber, appraisal } = property;
    const review = await dataOf(registry.POST("/reviews", { body: { unitCode, caseNo: caseNumber, ...(appraisal === undefined ? {} : { priceFen: appraisal.fen }) } }));
    // Bound at once, so that it is found again after a reload; bound again with whatever comes in.
    return binding.mutateAsync(review.reviewId);
  });
  const asked = live ?? bound?.asked ?? [];
  const answered = countAnswered(asked);
  const newer = bound !== undefined && answered > countAnswered(bound.asked);
  return (
    <Card title={t("review.title")} lead={t("review.lead")}>
      {bound === undefined && <p className="note note-wait">{t(open ? "review.noneClerk" : "review.none")}</p>}
      {bound !== undefined && (
        <p className="small" role="status" data-answered={answered}>
          {t("review.progress", { answered, count: asked.length })} {t("review.asOf", { at: formatDateTime(bound.boundAt, language) })}
        </p>
      )}
      <ReviewAnswers asked={asked} />
      {open && (
        <div className="row">
          <button type="button" className={`button ${bound === undefined ? "button-main" : ""}`} disabled={starting.isPending} onClick={() => starting.mutate()}>
            {t(bound === undefined ? "review.start" : "review.again")}
          </button>
          {newer && (
            <button type="button" className="button button-main" disabled={binding.isPending} onClick={() => binding.mutate(bound.reviewId)}>
              {t("review.bind")}
            </button>
          )}
        </div>
      )}
      {(starting.error ?? binding.error) && <Refused error={starting.error ?? binding.error} />}
    </Card>
  );
}

function countAnswered(asked: readonly BureauAnswer[]): number {
  return asked.filter(({ state }) => state === "ANSWERED").length;
}

/** The review as the registry has it now, asked again while an answer is awaited. */
function useReview(reviewId: string | undefined, enabled: boolean): readonly BureauAnswer[] | undefined {
  const review = useQuery({
    queryKey: ["review", reviewId],
    queryFn: () => dataOf(registry.GET("/reviews/{reviewId}", { params: { path: { reviewId: reviewId ?? "" } } })),
    enabled: enabled && reviewId !== undefined,
    refetchInterval: ({ state }) => (state.data?.asked.some((one) => one.state === "AWAITED") === true ? ASK_EVERY_MS : false),
  });
  return review.data?.asked;
}
