import { registersBirth } from "../journeys/birth.mjs";
import { story } from "../story.mjs";
import { PEOPLE } from "../town.mjs";

story("A mother registers a birth on her phone, with the hospital's paper", (town) =>
  registersBirth(town, {
    mother: PEOPLE.motherWithPaper,
    father: PEOPLE.herHusband,
    wish: "lam khai sinh cho con",
    child: "Phạm Lê Bình Minh Họa",
    paper: true,
  }));
