import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { newQueryClient } from "./queries";
import { leavePageHead } from "./pageHead";
import { newRouter } from "./router";

export function App() {
  const [queries] = useState(newQueryClient);
  const [router] = useState(() => newRouter());
  useEffect(() => leavePageHead(router), [router]);
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
