import { createMemoryHistory } from "@tanstack/react-router";
import { leavePageHead } from "./pageHead";
import { newRouter } from "./router";

describe("the head that the server wrote for a lot's page", () => {
  it("stays on that page and does not go along to the next", async () => {
    document.head.innerHTML = '<title>法槌</title><link rel="canonical" href="/lots/1" data-page-head>';
    const router = newRouter(createMemoryHistory({ initialEntries: ["/verify"] }));
    const stop = leavePageHead(router);
    await router.load();
    await router.navigate({ to: "/verify", search: {}, hash: "keys" });
    expect(document.head.querySelector("[data-page-head]")).not.toBeNull();

    await router.navigate({ to: "/rules" });
    expect(document.head.querySelector("[data-page-head]")).toBeNull();
    expect(document.head.querySelector("title")).not.toBeNull();
    stop();
  });
});
