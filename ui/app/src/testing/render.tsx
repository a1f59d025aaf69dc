import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { newRouter } from "@/app/router";

/** The whole website at an address, as a visitor would open it. */
export function visit(path: string) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = newRouter(createMemoryHistory({ initialEntries: [path] }));
  const view = render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { ...view, router };
}
