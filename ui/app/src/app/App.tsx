import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { newQueryClient } from "./queries";
import { newRouter } from "./router";

export function App() {
  const [queries] = useState(newQueryClient);
  const [router] = useState(() => newRouter());
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
