import { registersBirth } from "../journeys/birth.mjs";
import { story } from "../story.mjs";
import { PEOPLE } from "../town.mjs";

story("Without JavaScript everybody, the officials too, comes to the same end", (town) =>
  registersBirth(town, {
    script: false,
    mother: PEOPLE.motherWithPaper,
    father: PEOPLE.herHusband,
    wish: "khai sinh",
    child: "Phạm Lê An Nhiên Họa",
    paper: true,
  }));
