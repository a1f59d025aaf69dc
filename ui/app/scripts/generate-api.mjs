// Writes the API's types from the services' contracts, so that no type of a request or an answer is typed by hand.
import { mkdir, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const contracts = {
  auction: new URL("../../../auction-service/api/openapi.yaml", import.meta.url),
  payout: new URL("../../../payout-service/api/openapi.yaml", import.meta.url),
  registry: new URL("../../../registry-adapter/api/openapi.yaml", import.meta.url),
  website: new URL("../../server/api/openapi.yaml", import.meta.url),
};
const target = new URL("../src/lib/api/generated/", import.meta.url);

await mkdir(target, { recursive: true });
for (const [name, contract] of Object.entries(contracts)) {
  const types = astToString(await openapiTS(contract, { alphabetize: false }));
  await writeFile(new URL(`${name}.ts`, target), `// Generated from ${name}'s openapi.yaml. Do not edit.\n${types}`);
}
