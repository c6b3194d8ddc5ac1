import { article } from "../article.ts";

/** The single-page app's articles: one leads to the next without a page load. */

export const SEAGRASS = article({
  url: "https://app.tidepost.io/a/seagrass-meadow-sown-by-hand-clears-bay",
  title: "Sown by hand, a seagrass meadow grows where the dredgers stopped",
  standfirst: "Two million seeds in jute bags have made the bay clear for the first time in sixty years.",
  author: "Ailsa Quint",
  hoursAgo: 9,
  section: "Oceans",
  language: "en",
  body: [
    "From the pier at Carrow you can now see the bottom, which people under sixty find remarkable and those over sixty do not mention.",
    "The water cleared because of a plant. Over five winters, volunteers have sunk two million seeds of eelgrass in bags of jute, and three of every hundred came up.",
    "It was enough. A meadow of forty hectares now slows the current, and what the current carried falls to the ground.",
    "The dredgers left in 2017, when the channel to the old refinery was given up. Until then any seedling was buried within a week.",
    "Divers from the university have counted eighty-one kinds of animals in the meadow, among them two seahorses and a great number of very small cod.",
    "The cod are what the fishermen had been promised, and most of them have come round. Some have not: the meadow lies where they used to tow for scallops.",
    "“I signed away my best ground for a lawn,” said Duncan Pirie, who has fished from Carrow for forty years. “I will say it is a very nice lawn.”",
    "The project sells certificates for the carbon in the mud. A tonne costs forty-five pounds; how much of it stays there for a century is a matter of dispute among the scientists who are not paid by the project.",
    "A measuring pole in the middle of the meadow shows that the sea floor has risen by four centimetres. At that rate the pier will one day stand in a field.",
    "The next bags go down in November on the other side of the bay, where there is no pier and nobody to look.",
    "Volunteers are asked to bring their own gloves. The jute is provided.",
    "Children may put one seed in their pocket. It will not grow there, the leader says every year, and every year somebody writes to say it did.",
  ],
});

export const NETS = article({
  url: "https://app.tidepost.io/a/divers-cut-ghost-nets-from-wrecks",
  title: "The divers who cut ghost nets from wrecks at night",
  standfirst: "A lost net goes on fishing for years. A club from Brest goes on looking for them.",
  author: "Ailsa Quint",
  hoursAgo: 34,
  section: "Oceans",
  language: "en",
  body: [
    "They dive at night because the lobsters are awake then and show where the net is.",
    "A net that has been lost goes on catching for as long as it stands. Crabs come for the fish, and are caught; fish come for the crabs.",
    "The club from Brest has brought up eleven tonnes since 2020, most of it from nine wrecks.",
    "Each knot is cut by hand. Knives are tied to the wrist with a cord, and so is a second knife.",
    "What comes up is sorted on the quay: green nylon for a factory in Slovenia that makes it into carpets, the rest for the tip.",
    "Last month they found a net with a date on its float. It had been fishing since 1987.",
  ],
});

export const MILL = article({
  url: "https://app.tidepost.io/a/tide-mill-from-1170-is-grinding-again",
  title: "A tide mill from 1170 is grinding again, twice a day and never at the same hour",
  standfirst: "The miller sets his alarm by the moon.",
  author: "Tomasz Ribe",
  hoursAgo: 80,
  section: "Coast",
  language: "en",
  body: [
    "The sea comes in through a gate, the gate falls shut, and when the tide has gone out far enough the pond turns the wheel.",
    "The mill at Wend has worked in this way since 1170, with a pause of 64 years.",
    "It grinds for about four hours at each low water, which is fifty minutes later every day. The miller, Aurel Finch, sets his alarm by the moon.",
    "He makes two tonnes of flour a month and sells all of it to one baker, who does not mind when it comes.",
    "The wheel was rebuilt from oak by a firm that mostly makes stairs.",
    "Guided tours are at low water. The sign says: see the sea.",
  ],
});
