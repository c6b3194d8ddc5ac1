import type { PersonMarks } from "./spec.ts";

/** Persons who are more than a name. */
export const PERSONS: Record<string, PersonMarks> = {
  "headlines@lemmy.world": { bot: true, displayName: "Headline Summary Bot" },
  "gullwing@lemmy.world": { moderates: ["world@lemmy.world"] },
  "kaimauer@feddit.org": { moderates: ["europe@feddit.org"], displayName: "Kaimauer ⚓" },
  "TheRightHonourableArchivistOfVeryLongUserNamesIndeed@sh.itjust.works": {
    displayName: "The Right Honourable Archivist of Very Long User Names Indeed, Keeper of the Second Shelf, Ret.",
  },
  "gone_fishing@lemmy.today": { deleted: true },
  "spamlord@lemmy.zip": { banned: true },
  "zalgo@lemmy.zip": { displayName: "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘" },
  "bidi@lemmy.zip": { displayName: "safe‮moc.live@elpmaxe‬" },
};
