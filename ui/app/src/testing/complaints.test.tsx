import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import type { Complaint, ComplaintRequest } from "@/lib/api/client";
import { handlersOf } from "./handlers";
import { visit } from "./render";
import { personas, World } from "./world";

const server = setupServer();
let world: World;
let lotId: string;
let received: Complaint[];

const as = (id: string) => {
  world.person = personas.find((persona) => persona.id === id);
};

function aComplaint(part: Partial<Complaint> = {}): Complaint {
  return { id: "0193a000-0000-7000-8000-0000000000c1", court: "浙0106", kind: "CORRUPTION", fileNumber: "督〔2026〕7号", receivedOn: "2026-11-20", recordedAt: "2026-11-20T02:00:00.000Z", ...part };
}

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  window.scrollTo = () => undefined;
});
beforeEach(async () => {
  world = await World.create();
  lotId = [...world.lots.keys()][0] ?? "";
  received = [];
  server.use(...handlersOf(world), http.get("*/auction/api/courts/:court/complaints", () => HttpResponse.json(received)));
  as("wu");
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const fileNumber = () => screen.findByLabelText("案卷编号");
const record = () => userEvent.click(screen.getByRole("button", { name: "登记投诉" }));

describe("the supervisor's desk for complaints", () => {
  it("records the number of a file about a lot, and shows it", async () => {
    const sent: ComplaintRequest[] = [];
    server.use(
      http.post("*/auction/api/courts/:court/complaints", async ({ request, params }) => {
        sent.push((await request.json()) as ComplaintRequest);
        received = [aComplaint({ court: String(params["court"]), kind: "FALSE_AUCTION", fileNumber: "督〔2026〕12号", lotId })];
        return HttpResponse.json(received[0], { status: 201 });
      }),
    );
    visit(`/complaints?lot=${lotId}`);
    await userEvent.type(await fileNumber(), "督〔2026〕12号");
    await userEvent.selectOptions(screen.getByLabelText("类别"), "FALSE_AUCTION");
    await record();

    const entry = (await screen.findByText("督〔2026〕12号")).closest("article");
    expect(sent).toMatchObject([{ kind: "FALSE_AUCTION", fileNumber: "督〔2026〕12号", lotId }]);
    expect(within(entry as HTMLElement).getByRole("link", { name: "查看拍品" })).toHaveAttribute("href", `/lots/${lotId}`);
    expect(await screen.findByText("已登记。")).toBeInTheDocument();
    expect(await fileNumber()).toHaveValue("");
  });

  it("keeps what was typed and names the field that is wrong", async () => {
    server.use(
      http.post("*/auction/api/courts/:court/complaints", () =>
        HttpResponse.json({ type: "about:blank", title: "A field is wrong", status: 400, reason: "INVALID_FIELD", field: "/fileNumber", detail: "The number of a file is wanted, and no more.", accepted: { lengthMax: 40 } }, { status: 400 }),
      ),
    );
    visit("/complaints");
    await userEvent.type(await fileNumber(), "某某举报张三受贿");
    await userEvent.type(screen.getByLabelText("涉及拍品"), "17");
    await record();
    expect(await screen.findByText(/请填写拍品编号/)).toBeInTheDocument();

    await userEvent.clear(screen.getByLabelText("涉及拍品"));
    await record();
    await waitFor(async () => expect(await fileNumber()).toBeInvalid());
    expect(await fileNumber()).toHaveAccessibleDescription(/40/);
    expect(await fileNumber()).toHaveValue("某某举报张三受贿");
  });

  it("takes a finding, and says why one is not taken", async () => {
    received = [aComplaint()];
    server.use(
      http.post("*/auction/api/complaints/:id/finding", () =>
        HttpResponse.json({ type: "about:blank", title: "This finding is not taken", status: 409, reason: "SAME_PERSON", detail: "Another person than recorded it looks into it." }, { status: 409 }),
      ),
    );
    visit("/complaints");
    await userEvent.click(await screen.findByRole("button", { name: "查证属实" }));
    expect(await screen.findByText(/请由另一人填写/)).toBeInTheDocument();

    server.use(
      http.post("*/auction/api/complaints/:id/finding", async ({ request }) => {
        received = [aComplaint({ ...((await request.json()) as { upheld: boolean }), foundAt: "2026-11-22T02:00:00.000Z" })];
        return HttpResponse.json(received[0]);
      }),
    );
    await userEvent.click(screen.getByRole("button", { name: "查证不属实" }));
    expect(await screen.findByText(/^不属实/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "查证属实" })).not.toBeInTheDocument();
  });

  it("lets an auditor find and not record, and nobody else in", async () => {
    as("zhao");
    const page = visit("/complaints");
    expect(await screen.findByText(/监督员/)).toBeInTheDocument();
    expect(screen.queryByLabelText("案卷编号")).not.toBeInTheDocument();
    page.unmount();

    as("zheng");
    received = [aComplaint()];
    visit("/complaints");
    expect(await screen.findByRole("button", { name: "查证属实" })).toBeInTheDocument();
    expect(screen.queryByLabelText("案卷编号")).not.toBeInTheDocument();
  });
});
