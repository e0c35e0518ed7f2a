import { ROLES, walk } from "../journeys/walk.mjs";
import { routes, shape } from "../routes.mjs";
import { check, story } from "../story.mjs";
import { DESKTOP } from "../town.mjs";

for (const [role, login] of Object.entries(ROLES)) {
  story(`No link that ${role} can follow leads nowhere`, async (town) => {
    const page = await town.window({ viewport: DESKTOP, login });
    const request = page.context().request;
    const { pages } = routes();
    const shapes = pages.map(({ path }) => [path, shape(path)]);
    const kindOf = (path) => shapes.find(([, pattern]) => pattern.test(path))?.[0] ?? path;
    const visited = await walk(request, ["/", "/work", "/identity/account"], 150, kindOf);
    const dead = visited.filter(({ status, from }) => status >= 400 && !(status === 403 && from === "the menu"));
    const lines = dead.map(({ path, status, from }) => `${status} ${path}, linked from ${from}`);
    check(dead.length === 0, lines.join("\n"));
    check(visited.length > 10, `only ${visited.length} pages were found`);
  });
}
