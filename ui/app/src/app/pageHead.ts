import type { newRouter } from "./router";

/**
 * The server writes a head for the page of a lot: description, canonical address, schema.org. It is of that page alone:
 * whoever goes on to another one without loading it would take it along.
 */
export function leavePageHead(router: ReturnType<typeof newRouter>, document: Document = window.document): () => void {
  return router.subscribe("onBeforeNavigate", ({ pathChanged, fromLocation }) => {
    if (pathChanged && fromLocation !== undefined) document.head.querySelectorAll("[data-page-head]").forEach((mark) => mark.remove());
  });
}
