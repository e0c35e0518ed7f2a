import { randomUUID } from "node:crypto";
import { Validator } from "@seriousme/openapi-schema-validator";
import { acts, filesBirth, reachesLeader } from "../journeys/by-program.mjs";
import { check, eventually, story } from "../story.mjs";
import { OFFICIALS } from "../town.mjs";

story("The description of the API is a valid OpenAPI 3.1 document", async (town) => {
  const { json } = await town.program().call("GET", "/api/openapi.json");
  check(json.openapi.startsWith("3.1"), `the description says ${json.openapi}`);
  const { valid, errors } = await new Validator().validate(json);
  check(valid, `the description is not valid: ${JSON.stringify(errors, null, 1)}`);
  const operations = Object.values(json.paths).flatMap((path) => Object.values(path));
  for (const { operationId, summary } of operations) check(summary, `operation ${operationId} has no summary`);
});

story("A program registers a birth over the API; what is sent twice is done once", async (town) => {
  const key = randomUUID();
  const { mother, case: filed, body } = await filesBirth(town, { child: "Phạm Lê Máy Tính Họa", key });
  const again = await mother.call("POST", "/api/cases", body, { key });
  const isSame = again.status === 201 && again.json.code === filed.code;
  check(isSame, `the second sending answered ${again.status}: ${again.text}`);
  const nameless = await mother.call("POST", "/api/cases", body, { key: "" });
  check(nameless.status === 400, `a command without a key answered ${nameless.status}`);
  check(nameless.type === "application/problem+json", `the problem is of type ${nameless.type}`);

  await reachesLeader(town, filed.code);
  await acts(town, OFFICIALS.chair, filed.code, "approve");
  const done = await eventually("the sealed certificate", async () => {
    const { json } = await mother.call("GET", `/api/cases/${filed.code}`);
    return json.documents.some((it) => it.kind === "result" && it.issued_at) && json.closed_at && json;
  }, 60);
  check(done.outcome === "granted", `the outcome is ${done.outcome}`);
  const certificate = done.documents.find((it) => it.kind === "result");
  const bytes = await mother.bytes(certificate.href);
  check(bytes.subarray(0, 5).toString() === "%PDF-", "the result is not a PDF");
  const anybody = await town.program().call("GET", `/api/documents/check/${certificate.check_code}`);
  check(anybody.status === 200, `the public check answered ${anybody.status}`);
  const readings = await mother.call("GET", "/api/readings");
  check(readings.text.includes(filed.code), "the mother is not told that officials read the case");
});

story("Over the API nobody reads or moves what is not theirs", async (town) => {
  const { mother, case: filed } = await filesBirth(town, { child: "Phạm Lê Riêng Tư Họa" });
  const stranger = await town.program().signsIn("049085000041");
  const expect = async (who, status, method, path, body) => {
    const reply = await who.call(method, path, body);
    check(reply.status === status, `${method} ${path} answered ${reply.status}, not ${status}`);
  };
  await expect(stranger, 404, "GET", `/api/cases/${filed.code}`);
  await expect(town.program(), 401, "GET", `/api/cases/${filed.code}`);
  await expect(mother, 403, "POST", `/api/cases/${filed.code}/acts`, { action: "accept", version: filed.version });
  const reception = await town.program().signsIn(OFFICIALS.reception);
  const stale = { action: "accept", version: filed.version - 1 };
  await expect(reception, 409, "POST", `/api/cases/${filed.code}/acts`, stale);
});
