import type { BoundReview } from "./client";

type Json<T> = { content: { "application/json": T } };
type Review = Pick<BoundReview, "reviewId" | "asked">;

/** The joint review as auction's contract has it once it is bound; the registry answers with the same members. */
export interface ReviewPaths {
  "/reviews": { post: { requestBody: Json<{ unitCode: string; caseNo: string; priceFen?: number }>; responses: { 201: Json<Review> } } };
  "/reviews/{reviewId}": { get: { parameters: { path: { reviewId: string } }; responses: { 200: Json<Review> } } };
}
