import { registersBirth } from "../journeys/birth.mjs";
import { story } from "../story.mjs";
import { PEOPLE } from "../town.mjs";

story("In English: the hospital's notice is known, so no paper is asked for", (town) =>
  registersBirth(town, {
    lang: "en",
    mother: PEOPLE.motherWithNotice,
    father: PEOPLE.fatherOfNewborn,
    wish: "birth registration",
    child: "Nguyễn Đặng Tinh Mẫu",
    paper: false,
  }));
